import Model
import Testing

@Suite("A notice as a line")
struct NoticeTests {
    let notice = Notice(
        .error, at: Place(file: "pack.yaml", line: 7, column: 3),
        Wording(zh: "编号重复", en: "duplicate id"),
        found: "1.1", wanted: Wording(zh: "唯一编号", en: "a unique id"),
        fix: Wording(zh: "改名", en: "rename it"))

    @Test("place, sentence, found, wanted and fix stand in one line, in both languages")
    func lines() {
        #expect(
            notice.line(in: .en)
                == "pack.yaml:7:3: error: duplicate id; found “1.1”; wanted a unique id. To mend it: rename it"
        )
        #expect(notice.line(in: .zhHans) == "pack.yaml:7:3: 错误：编号重复；现为“1.1”；应为唯一编号。改法：改名")
    }

    @Test(
        "the nearest name is found only when it is near",
        arguments: [
            ("deduckt", "deduct"), ("pasS", "pass"), ("psas", "pass"), ("deadlnie", "deadline"),
            ("", nil), ("zzz", nil), ("pssa", nil),
        ])
    func nearest(typed: String, meant: String?) {
        #expect(NearestName.of(typed, among: ["deduct", "deadline", "pass"]) == meant)
    }

    @Test("a file cannot steer the terminal or hide text through a notice")
    func controls() {
        let notice = Notice(
            .error, Wording(zh: "不行", en: "no"), found: "a\u{1B}[2Kb\u{202E}c\nd")
        #expect(notice.line(in: .en) == "error: no; found “a\u{FFFD}[2Kb\u{FFFD}c\u{FFFD}d”")
    }
}
