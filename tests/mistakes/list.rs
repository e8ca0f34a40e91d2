//! Mistakes as people make them, each in a file of the demonstration.

/// One mistake.
pub(crate) struct Mistake {
    /// What a person does.
    pub(crate) what: &'static str,
    /// The file, under `content/`.
    pub(crate) file: &'static str,
    /// A text that stands in the file.
    pub(crate) right: &'static str,
    /// What the person leaves there instead.
    pub(crate) wrong: &'static str,
    /// A text at the beginning of the line that a person would point at; the first line that differs where empty.
    pub(crate) points_at: &'static str,
    /// The code of the report.
    pub(crate) code: &'static str,
    /// The path under `content/` of the copy in which the mistake is made; empty where the file itself is changed.
    pub(crate) copy: &'static str,
}

const fn mistake(
    what: &'static str,
    file: &'static str,
    right: &'static str,
    wrong: &'static str,
    code: &'static str,
) -> Mistake {
    Mistake { what, file, right, wrong, points_at: "", code, copy: "" }
}

impl Mistake {
    const fn in_copy(mut self, copy: &'static str) -> Self {
        self.copy = copy;
        self
    }

    /// The path of the file with the mistake in it, from the root.
    pub(crate) fn path(&self) -> String {
        format!("content/{}", if self.copy.is_empty() { self.file } else { self.copy })
    }

    const fn at(mut self, points_at: &'static str) -> Self {
        self.points_at = points_at;
        self
    }
}

const BIRTH: &str = "procedures/ho-tich/dang-ky-khai-sinh.yaml";
const PASSPORT: &str = "procedures/ho-chieu/cap-ho-chieu-pho-thong.yaml";
const PLACE: &str = "places/na-sang.yaml";
const CALENDAR: &str = "calendar/2026.yaml";
const TABLE: &str = "statistics/dossiers-2025h2.csv";

/// All of them, by kind.
pub(crate) const MISTAKES: &[Mistake] = &[
    // Indentation.
    mistake("one space too many", BIRTH, "  en: Birth registration", "   en: Birth registration", "yaml-syntax"),
    mistake("one space too few", BIRTH, "  en: Register a birth", " en: Register a birth", "yaml-syntax"),
    mistake("one space too few inside a list", BIRTH, "    handling: show", "   handling: show", "yaml-syntax"),
    mistake(
        "tabs instead of spaces",
        PASSPORT,
        "  vi: Bộ Công an\n  en: Ministry",
        "\tvi: Bộ Công an\n\ten: Ministry",
        "tab",
    ),
    // Colons, quotes and other signs.
    mistake("no colon", BIRTH, "\ntopic: ho-tich", "\ntopic ho-tich", "yaml-syntax").at("topic"),
    mistake("no colon above a list", BIRTH, "\nlevels:\n", "\nlevels\n", "yaml-syntax").at("levels"),
    mistake("no space after the colon", BIRTH, "\ntopic: ho-tich", "\ntopic:ho-tich", "yaml-syntax").at("topic"),
    mistake("an equals sign for the colon", BIRTH, "\nscope: national", "\nscope = national", "yaml-syntax")
        .at("scope"),
    mistake("a full-width colon", BIRTH, "\nscope: national", "\nscope：national", "yaml-syntax").at("scope"),
    mistake("two colons", BIRTH, "\ntopic: ho-tich", "\ntopic:: ho-tich", "unknown-field").at("topic"),
    mistake(
        "a colon inside a text without quotes",
        BIRTH,
        "'Nộp trực tuyến: kiểm tra bản điện tử và xác nhận trong một ngày'",
        "Nộp trực tuyến: kiểm tra bản điện tử và xác nhận trong một ngày",
        "yaml-syntax",
    ),
    mistake(
        "an apostrophe inside single quotes",
        PASSPORT,
        "Copy of the representative's paper",
        "'Copy of the representative's paper'",
        "yaml-syntax",
    ),
    mistake("a quote that is not closed", BIRTH, "cutoff: '15:00'", "cutoff: '15:00", "yaml-syntax"),
    mistake("a quote that is not opened", BIRTH, "cutoff: '15:00'", "cutoff: 15:00'", "bad-form"),
    mistake("a text that begins with a star", BIRTH, "vi: Giấy chứng sinh", "vi: *Giấy chứng sinh", "yaml-syntax"),
    mistake(
        "a text that begins with a bracket",
        BIRTH,
        "vi: Giấy chứng sinh",
        "vi: [Mẫu 1] Giấy chứng sinh",
        "yaml-syntax",
    ),
    mistake("a text that begins with a dash", BIRTH, "vi: Giấy chứng sinh", "vi: - Giấy chứng sinh", "yaml-syntax"),
    mistake("a bracket that is not closed", BIRTH, "levels:\n  - commune", "levels: [commune", "yaml-syntax"),
    mistake("a no-break space after the colon", BIRTH, "\ntopic: ho-tich", "\ntopic:\u{a0}ho-tich", "yaml-syntax")
        .at("topic"),
    mistake("a no-break space behind a word", BIRTH, "topic: ho-tich", "topic: ho-tich\u{a0}", "bad-form"),
    mistake("a comma at the end of the line", BIRTH, "topic: ho-tich", "topic: ho-tich,", "bad-form"),
    mistake("curly quotes around a word", BIRTH, "scope: national", "scope: “national”", "unknown-word"),
    mistake("curly quotes around a code", BIRTH, "code: '1.001193'", "code: “1.001193”", "malformed-code"),
    mistake(
        "curly quotes around a name of a field",
        BIRTH,
        "\nscope: national",
        "\n“scope”: national",
        "unknown-field",
    )
    .at("“scope”"),
    // Names of fields, words and records.
    mistake("a letter too many in a field", BIRTH, "\ntopic: ho-tich", "\ntoppic: ho-tich", "unknown-field")
        .at("toppic"),
    mistake("a capital letter in a field", BIRTH, "\ntopic: ho-tich", "\nTopic: ho-tich", "unknown-field").at("Topic"),
    mistake("a field in Vietnamese", BIRTH, "\nsummary:", "\ntóm tắt:", "unknown-field").at("tóm tắt"),
    mistake("a field in Vietnamese with marks", PLACE, "\npopulation:", "\ndân số:", "unknown-field").at("dân số"),
    mistake("a hyphen in a word", BIRTH, "mode: in_person", "mode: in-person", "unknown-word"),
    mistake("a letter missing in a word", PASSPORT, "unit: working_days", "unit: working_day", "unknown-word"),
    mistake("a word in Vietnamese", BIRTH, "mode: in_person", "mode: trực tiếp", "unknown-word"),
    mistake("a slip in the name of a topic", BIRTH, "topic: ho-tich", "topic: ho-tick", "unknown-reference"),
    mistake(
        "the name of an office as it is spoken",
        PASSPORT,
        "office: cong-an-tinh",
        "office: công an tỉnh",
        "bad-form",
    ),
    mistake(
        "the code of the country for the language",
        BIRTH,
        "  vi: Bộ Tư pháp",
        "  vn: Bộ Tư pháp",
        "unknown-language",
    ),
    // Numbers, days and hours.
    mistake("a code without quotes", BIRTH, "code: '1.001193'", "code: 1.001193", "unquoted-value"),
    mistake(
        "a code that begins with zero without quotes",
        PLACE,
        "code: '03172'\nname",
        "code: 03172\nname",
        "unquoted-value",
    ),
    mistake("a code without its zero", PLACE, "code: '03172'\nname", "code: 3172\nname", "unquoted-value"),
    mistake("a code without its point", BIRTH, "code: '1.001193'", "code: '1001193'", "malformed-code"),
    mistake("yes for true", "topics.yaml", "sensitive: true", "sensitive: yes", "wrong-type"),
    mistake("không for false", "topics.yaml", "sensitive: true", "sensitive: không", "wrong-type"),
    mistake("a decimal comma", PLACE, "360.15", "360,15", "wrong-type"),
    mistake("a thousands point", PLACE, "19598", "19.598", "wrong-type"),
    mistake("a thousands point in an amount", PASSPORT, "value: 200000", "value: 200.000", "suspicious-amount"),
    mistake("the unit of money in an amount", PASSPORT, "value: 200000", "value: 200.000 đồng", "wrong-type"),
    mistake("the unit of time in a number", PASSPORT, "number: 8", "number: 8 ngày", "wrong-type"),
    mistake("a number in quotes", PASSPORT, "number: 8", "number: '8'", "wrong-type"),
    mistake("a number in words", BIRTH, "originals: 1", "originals: một", "wrong-type"),
    mistake("a day as 16/1/2026", BIRTH, "date: 2026-01-16", "date: 16/1/2026", "bad-form"),
    mistake("a day as 1/7/2026", BIRTH, "read_on: 2026-07-18", "read_on: 1/7/2026", "bad-form"),
    mistake("a day with points", CALENDAR, "date: 2026-01-02", "date: 2.1.2026", "bad-form"),
    mistake("a day with long dashes", BIRTH, "date: 2026-01-16", "date: 2026–01–16", "bad-form"),
    mistake("an hour as 15h00", BIRTH, "cutoff: '15:00'", "cutoff: 15h00", "bad-form"),
    mistake(
        "an address without https",
        BIRTH,
        "url: https://dichvucong.gov.vn/thu-tuc",
        "url: dichvucong.gov.vn/thu-tuc",
        "bad-form",
    ),
    mistake("a year to come", BIRTH, "read_on: 2026-07-18", "read_on: 2062-07-18", "future-date"),
    // Lists and records.
    mistake("a list without its dash", BIRTH, "events:\n  - sinh-con", "events:\n  sinh-con", "wrong-type")
        .at("  sinh-con"),
    mistake(
        "a list of texts without dashes",
        PASSPORT,
        "  - hộ chiếu\n  - passport\n  - làm hộ chiếu",
        "  hộ chiếu\n  passport\n  làm hộ chiếu",
        "wrong-type",
    ),
    mistake("a record in a list without its dash", BIRTH, "  - office: ubnd-xa", "  office: ubnd-xa", "wrong-type"),
    mistake("a dash without a space", BIRTH, "  - commune", "  -commune", "wrong-type"),
    mistake("a text where a list belongs", BIRTH, "levels:\n  - commune", "levels: commune", "wrong-type"),
    mistake(
        "a list with commas",
        PASSPORT,
        "channels:\n      - in_person\n      - online\n",
        "channels: in_person, online\n",
        "wrong-type",
    ),
    mistake("a list where a text belongs", BIRTH, "topic: ho-tich", "topic:\n  - ho-tich", "wrong-type")
        .at("  - ho-tich"),
    mistake(
        "a field twice, with the same value",
        BIRTH,
        "scope: national\n",
        "scope: national\nscope: national\n",
        "duplicate-field",
    ),
    mistake(
        "a field twice, with another value",
        BIRTH,
        "scope: national\n",
        "scope: national\nscope: province\n",
        "duplicate-field",
    ),
    mistake("a field without its value", BIRTH, "  state: UPDATED", "  state:", "empty-value"),
    mistake("a required word deleted", BIRTH, "scope: national\n", "", "missing-field").at("code:"),
    mistake(
        "a required text deleted",
        BIRTH,
        "issued_by:\n  vi: Bộ Tư pháp\n  en: Ministry of Justice\n",
        "",
        "missing-field",
    )
    .at("code:"),
    mistake("a translation missing", BIRTH, "  en: Register a birth\n", "", "missing-translation").at("title:"),
    mistake(
        "a paper without its number",
        BIRTH,
        "    originals: 1\n    copies: 0\n  - name:\n      vi: Giấy chứng sinh",
        "  - name:\n      vi: Giấy chứng sinh",
        "count-unknown",
    )
    .at("      vi: Tờ khai đăng ký khai sinh"),
    mistake(
        "a file copied, and its code left",
        BIRTH,
        "vi: Đăng ký khai sinh\n  en: Register a birth\n",
        "vi: Khai sinh\n  en: A birth\n",
        "duplicate-code",
    )
    .at("code:")
    .in_copy("procedures/ho-tich/khai-sinh.yaml"),
    // What cannot be seen.
    mistake("two spaces", BIRTH, "vi: Giấy chứng sinh", "vi: Giấy  chứng sinh", "untidy-text"),
    mistake(
        "a zero-width space from a web page",
        BIRTH,
        "vi: Giấy chứng sinh",
        "vi: Giấy\u{200b} chứng sinh",
        "hidden-character",
    ),
    mistake(
        "marks typed as characters of their own",
        BIRTH,
        "vi: Giấy chứng sinh",
        "vi: Gia\u{302}\u{301}y chứng sinh",
        "not-nfc",
    ),
    // Tables.
    mistake("a thousands point in a cell", TABLE, ",11620,", ",11.620,", "table-cell"),
    mistake("a thousands comma in a cell", TABLE, ",11620,", ",11,620,", "table-row"),
    mistake("a percentage in a cell", TABLE, ",11620,", ",98%,", "table-cell"),
    mistake("an empty cell", TABLE, ",11620,", ",,", "table-cell"),
    mistake("a reason with a space", TABLE, ",11620,not_reported", ",11620,not reported", "table-cell"),
    mistake("a slip in the name of a column", TABLE, ",received,", ",recieved,", "table-column"),
    mistake("a slip in the name of a level", TABLE, ",province,", ",provinse,", "unknown-reference"),
];
