(()=>{"use strict";window.noticeboardTravel})();
