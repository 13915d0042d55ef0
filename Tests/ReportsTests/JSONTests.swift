import Exact
import Foundation
import Model
import Testing

@testable import Reports

@Suite("The record as JSON")
struct JSONTests {
    private static func json(_ round: ScoredRound) throws -> [UInt8] {
        let files = try ReportWriter.files(for: round, formats: [.json], language: .zhHans)
        #expect(files.map(\.path) == ["round.json"])
        return try #require(files.first).bytes
    }

    @Test(
        "is valid by its schema, for every kind of round",
        .enabled(if: ForeignTool.python != nil, ForeignTool.missingSchema))
    func valid() throws {
        let rounds = [
            "sample": try SampleRound.make(), "empty": try SampleRound.empty(),
            "bonus": try BonusRound.make(), "hostile": try HostileRound.make(),
            "reviewed": try ReviewedRound.make(),
        ]
        var files = try rounds.mapValues(Self.json)
        files["schema"] = EmbeddedSchema.reportJSON
        let script = """
            import json, sys
            from jsonschema import Draft202012Validator
            schema = json.load(open("schema", encoding="utf-8"))
            Draft202012Validator.check_schema(schema)
            validator = Draft202012Validator(schema)
            for name in sys.argv[1:]:
                for error in validator.iter_errors(json.load(open(name, encoding="utf-8"))):
                    print(name, "/".join(map(str, error.absolute_path)), error.message[:200])
            # The schema must be able to refuse.
            document = json.load(open("sample", encoding="utf-8"))
            document["units"][0]["result"]["total"]["lowest"]["raw"] = 99.5
            assert not validator.is_valid(document)
            """
        let python = try #require(ForeignTool.python)
        let printed = try ForeignTool.inFolder(files) { folder in
            try ForeignTool.run(
                "/usr/bin/env",
                ["-C", folder, python, "-X", "utf8", "-c", script] + rounds.keys.sorted())
        }
        #expect(printed == "")
    }

    @Test("has no number that a reader could make binary: points are strings")
    func exact() throws {
        let text = String(decoding: try Self.json(SampleRound.make()), as: UTF8.self)
        #expect(text.contains("\"raw\": \"83.91666666666666666666666666666667\""))
        let fractions = text.matches(of: /": -?[0-9]+\.[0-9]+/).map { String($0.output) }
        #expect(fractions == [])
    }

    @Test("is UTF-8 that cannot end a script, and reads back as what was written")
    func escaped() throws {
        let round = try HostileRound.make()
        let bytes = try Self.json(round)
        #expect(!bytes.contains(UInt8(ascii: "<")))
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
        let title = try #require(object["title"] as? String)
        #expect(title.contains("<script>alert(1)</script>"))
        #expect(title.contains("line\r\nbreak\ttab"))
        #expect(!title.unicodeScalars.contains("\u{1}"))
    }
}
