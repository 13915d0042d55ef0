import Exact
import Indicators
import Model
import Testing

@Suite("A mapping of criteria")
struct MappingTests {
    private func read(_ text: String) throws(RejectedInput) -> CriterionMapping {
        try MappingReader.read(Array(text.utf8), file: "m.yaml")
    }

    @Test("says what goes on where, all of it unless it says otherwise")
    func sound() throws {
        let mapping = try read(
            """
            criteria:
              - {old: 1.1.1, new: 1.1.2}
              - {old: 1.2, new: 1.3, share: 50%}
              - {old: 1.2, new: 1.4, share: 0.5}

            """)
        #expect(mapping.entries.map(\.old) == ["1.1.1", "1.2", "1.2"])
        #expect(mapping.entries.map(\.share) == [1, Decimal128("0.5"), Decimal128("0.50")])
    }

    @Test(
        "is refused by line",
        arguments: [
            ("{}", "m.yaml:1:1: error: “criteria” is missing. To mend it: add “criteria: …”"),
            (
                "criteria: [{old: 1.1, new: 1.2, share: 60%}, {old: 1.1, new: 1.3, share: 50%}]",
                "m.yaml:1:46: error: more than all of criterion 1.1 goes on; found “110%”; wanted at most 100% in all"
            ),
            (
                "criteria: [{old: 1.1, new: 1.2, share: 50%}, {old: 1.1, new: 1.2, share: 50%}]",
                "m.yaml:1:46: error: this pair stands twice; found “1.1 → 1.2”"
            ),
            (
                "criteria: [{old: 1.1}]",
                "m.yaml:1:12: error: “new” is missing. To mend it: add “new: …”"
            ),
        ])
    func refused(text: String, line: String) throws {
        let error = #expect(throws: RejectedInput.self) { _ = try read(text) }
        #expect(try #require(error).notices.map { $0.line(in: .en) } == [line])
    }
}
