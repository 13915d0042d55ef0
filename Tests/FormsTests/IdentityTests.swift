import Exact
import Model
import Testing
import Workbook

@testable import Forms

@Suite("Whose form it is")
struct IdentityTests {
    private func rejection(
        of bytes: [UInt8], by form: SubmissionForm
    ) throws -> [String] {
        let error = try #require(throws: RejectedInput.self) {
            try form.read(bytes, file: "qinghe.xlsx")
        }
        return error.notices.map { $0.line(in: .en) }
    }

    private func bytes(_ form: SubmissionForm) throws -> [UInt8] {
        try FilledDraft(form).bytes()
    }

    @Test("a form of another pack is refused by both packs' names")
    func pack() throws {
        let lines = try rejection(of: bytes(Sample.form("tankou-2018")), by: Sample.form())
        #expect(lines.count == 1)
        #expect(
            lines.first?.contains(
                "the form is of another pack; found “tankou-2018”; wanted “shexi-2022”") == true)
    }

    @Test("a form from before the pack was changed is refused by both digests, with what to do")
    func digest() throws {
        let pack = try Sample.pack()
        let changed = Pack(
            id: pack.id, version: pack.version, title: pack.title, source: pack.source,
            period: pack.period, weightOrigin: pack.weightOrigin, policy: pack.policy,
            columns: pack.columns, facts: pack.facts, indicators: pack.indicators,
            digest: String(repeating: "a", count: 64))
        let form = SubmissionForm(pack: changed, round: try Sample.round())
        let line = try #require(try rejection(of: bytes(form), by: Sample.form()).first)
        #expect(line.contains("the pack was changed after the form was handed out"))
        #expect(line.contains(pack.digest))
        #expect(line.contains(changed.digest))
        #expect(line.contains("hand the form out again with heng template"))
    }

    @Test("a form of another round and unit is refused for both reasons at once")
    func roundAndUnit() throws {
        let stranger = Sample.makeUnit("qingh", "青河镇")
        let other = SubmissionForm(
            pack: try Sample.pack(), round: try Sample.round("shili-2021", units: [stranger]))
        let bytes = try WorkbookWriter.write(other.draft(for: stranger))
        let lines = try rejection(of: bytes, by: Sample.form())
        #expect(lines.count == 2)
        #expect(
            lines.first?.contains("another round; found “shili-2021”; wanted “shili-2022”") == true)
        #expect(lines.last?.contains("did you mean “qinghe”?") == true)
    }

    @Test("a form of another version, another kind of form, and any other workbook are refused")
    func others() throws {
        let form = try Sample.form()
        func with(_ meta: FormMeta?) throws -> [UInt8] {
            var draft = FilledDraft(form).draft
            draft.sheets.removeAll { $0.name == FormMeta.sheetName }
            if let meta { draft.sheets.append(meta.sheet) }
            return try WorkbookWriter.write(draft)
        }
        let values = form.identity.meta(for: Sample.unit).values
        #expect(
            try rejection(of: with(FormMeta(.submission, version: 9, values: values)), by: form)
                .first?.contains("another version; found “9”; wanted “1”") == true)
        #expect(
            try rejection(of: with(FormMeta(.judgements, version: 1, values: values)), by: form)
                .first?.contains("another kind of form; found “judgements”") == true)
        #expect(
            try rejection(of: with(nil), by: form).first?.contains("this is not a form of ours")
                == true)
    }

    @Test(
        "a file that is no workbook is refused by what it is",
        arguments: [
            ("", "an empty file"), ("PK\u{3}\u{4}", "xlsx"), ("单位,数量\n", "plain text"),
            ("<html><body>x</body></html>", "a web page"),
        ])
    func noWorkbook(text: String, says: String) throws {
        let line = try #require(try rejection(of: Array(text.utf8), by: Sample.form()).first)
        #expect(line.hasPrefix("qinghe.xlsx: error: "))
        #expect(line.contains(says) || says == "xlsx", "\(line)")
    }
}
