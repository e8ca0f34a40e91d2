// Shapes a page for one commune, one case and one day. Everything it needs is in the page or was written into this file
// by the program; nothing is kept on the device unless the citizen asks for it.

const known = window.noticeboardTravel;
