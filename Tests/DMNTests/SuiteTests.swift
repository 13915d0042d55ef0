import FEEL
import Testing

@testable import conformance

@Suite("The runner of the conformance suite")
struct SuiteTests {
    private func file(_ body: String) throws -> TestFile {
        try TestFile(
            Array(
                """
                <testCases xmlns="http://www.omg.org/spec/DMN/20160719/testcase"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
                <modelName>示例.dmn</modelName>\(body)</testCases>
                """.utf8))
    }

    @Test("values are read with their types, lists, components and nulls")
    func values() throws {
        let test = try #require(
            try file(
                """
                <testCase id="1" type="decisionService" invocableName="评">
                  <inputNode name="x"><list><item><value xsi:type="xsd:decimal">1</value></item>
                    <item><value xsi:nil="true"/></item></list></inputNode>
                  <resultNode name="d"><expected><component name="a"><value xsi:type="xsd:string"> b</value>
                    </component></expected></resultNode>
                </testCase>
                """
            ).cases.first)
        #expect(test.service == "评")
        #expect(
            test.inputs.map(\.value) == [.list([.scalar(type: "decimal", text: "1"), .null])])
        #expect(
            test.results.map(\.value) == [
                .context([.init(name: "a", value: .scalar(type: "string", text: " b"))])
            ])
        #expect(test.expectsValue)
    }

    @Test("numbers are compared to eight places, contexts by the same names")
    func comparison() throws {
        func number(_ text: String) throws -> Value {
            try TestValues.value(.scalar(type: "decimal", text: text))
        }
        #expect(TestValues.match(try number("0.333333333"), try number("0.3333333333333")))
        #expect(!TestValues.match(try number("0.3"), try number("0.30000002")))
        #expect(!TestValues.match(.null, .boolean(false)))
        let one = Context([("a", .number(1))])
        let two = Context([("a", .number(1)), ("b", .null)])
        #expect(!TestValues.match(.context(one), .context(two)))
        #expect(TestValues.match(.context(two), .context(two)))
        #expect(!TestValues.match(.string("é"), .string("e\u{301}")))
    }

    @Test("results are written as the leaderboard reads them")
    func csv() {
        let outcomes = [
            TestOutcome(folder: "f", file: "t", id: "1", expectsValue: true, failure: nil),
            TestOutcome(folder: "f", file: "t", id: "2", expectsValue: false, failure: "\"x\"\n"),
        ]
        #expect(
            ResultsCSV.text(outcomes)
                == "\"f\",\"t\",\"1\",\"SUCCESS\",\"\"\n\"f\",\"t\",\"2\",\"ERROR\",\"\"\"x\"\" \"\n"
        )
        #expect("\(Tally(outcomes))" == "1 of 2 passed; of those that expect a value, 1 of 1")
    }
}
