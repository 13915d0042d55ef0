import DMN
import Testing

@Suite("A table on the terminal")
struct TableTextTests {
    @Test("columns align, the corner tells the policy, values and fallbacks have their lines")
    func drawing() throws {
        let model = try Definitions(
            Array(
                """
                <definitions xmlns="\(DMNVersion.v1_5.namespace)" name="示例" namespace="urn:example:shili">
                <decision id="d" name="等次">
                  <decisionTable hitPolicy="FIRST">
                    <input><inputExpression><text>得分</text></inputExpression>
                      <inputValues><text>[0..100]</text></inputValues></input>
                    <input label="一票否决"><inputExpression><text>veto</text></inputExpression></input>
                    <output><defaultOutputEntry><text>"不合格"</text></defaultOutputEntry></output>
                    <annotation name="依据"/>
                    <rule><inputEntry><text>&gt;= 90</text></inputEntry>
                      <inputEntry><text>false</text></inputEntry><outputEntry><text>"优秀"</text></outputEntry>
                      <annotationEntry><text>第三条</text></annotationEntry></rule>
                    <rule><inputEntry><text>[60..90)</text></inputEntry><inputEntry><text/></inputEntry>
                      <outputEntry><text>"合格"</text></outputEntry></rule>
                  </decisionTable>
                </decision>
                </definitions>
                """.utf8))
        guard case .table(let table) = model.decisions.first?.expression?.kind else {
            Issue.record("no table")
            return
        }
        #expect(
            table.text(named: "等次") == [
                #"F │ 得分      一票否决 │ 等次     │ 依据"#,
                #"  │ [0..100]           │          │"#,
                #"──┼────────────────────┼──────────┼───────"#,
                #"1 │ >= 90     false    │ "优秀"   │ 第三条"#,
                #"2 │ [60..90)  -        │ "合格"   │"#,
                #"──┼────────────────────┼──────────┼───────"#,
                #"* │                    │ "不合格" │"#,
            ])
    }
}
