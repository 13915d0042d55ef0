import Exact
import Foundation
import Model
import Testing

@testable import Evidence

@Suite("A submission that never ends")
struct SubmissionBoundsTests {
    private func read(_ claims: String) throws -> SubmissionReader.Result {
        try SubmissionReader.read(
            Array(SubmissionTests.json(claims).utf8), file: "submissions/qinghe.json",
            round: Fixtures.round(), pack: SubmissionTests.pack())
    }

    @Test("with too many claims is refused, not read")
    func claims() throws {
        let claims = (0..<1_001).map { "\"甲\($0)\": 1" }.joined(separator: ",")
        #expect(throws: RejectedInput.self) { try read(claims) }
    }

    @Test("names at most a hundred problems and says how many more there are")
    func notices() throws {
        let claims = (0..<300).map { "\"甲\($0)\": 1" }.joined(separator: ",")
        let result = try read(claims)
        #expect(result.notices.count == 101)
        #expect(result.notices.last?.what.en == "200 more problems are not listed")
    }
}
