import DMN
import Markup
import Testing

@Suite("Reading a model")
struct ReadingTests {
    /// A model around `body`.
    private func read(_ body: String, version: DMNVersion = .v1_5) throws -> Definitions {
        try Definitions(
            Array(
                """
                <definitions xmlns="\(version.namespace)" name="示例" namespace="urn:example:shili">
                \(body)
                </definitions>
                """.utf8), file: "shili.dmn")
    }

    private func problems(_ body: String) -> [ModelProblem] {
        do {
            _ = try read(body)
            return []
        } catch {
            return (error as? ModelProblems)?.list ?? []
        }
    }

    @Test("every edition is known by its namespace", arguments: DMNVersion.allCases)
    func editions(version: DMNVersion) throws {
        let model = try read(
            #"<inputData id="i" name="满意度"><variable name="满意度" typeRef="number"/></inputData>"#,
            version: version)
        #expect(model.version == version)
        #expect(model.inputData.map(\.variable.typeRef) == ["number"])
    }

    @Test("a decision keeps what it needs, its question and its logic")
    func decision() throws {
        let model = try read(
            """
            <decision id="d" name="等次"><question>评为几等？</question><variable name="等次" typeRef="string"/>
              <informationRequirement><requiredInput href="#i"/></informationRequirement>
              <informationRequirement><requiredDecision href="urn:other#x"/></informationRequirement>
              <knowledgeRequirement><requiredKnowledge href="#k"/></knowledgeRequirement>
              <literalExpression>
                <text>"优秀"</text></literalExpression>
            </decision>
            """)
        let decision = try #require(model.decisions.first)
        #expect(decision.question == "评为几等？")
        #expect(decision.requiredInputs.map(\.id) == ["i"])
        #expect(decision.requiredDecisions.map(\.namespace) == ["urn:other"])
        #expect(decision.requiredKnowledge.map(\.id) == ["k"])
        #expect(
            decision.expression?.kind
                == .literal(FormulaText(text: "\"优秀\"", line: 7)))
    }

    @Test("a table keeps its columns, values, remarks and policy")
    func table() throws {
        let model = try read(
            """
            <decision id="d" name="等次">
              <decisionTable hitPolicy="COLLECT" aggregation="MAX" outputLabel="分">
                <input label="得分"><inputExpression typeRef="number"><text>得分</text></inputExpression>
                  <inputValues><text>[0..100]</text></inputValues></input>
                <output><outputValues><text>1, 2</text></outputValues>
                  <defaultOutputEntry><text>0</text></defaultOutputEntry></output>
                <annotation name="依据"/>
                <rule><inputEntry><text>&gt;= 60</text></inputEntry><outputEntry><text>1</text></outputEntry>
                  <annotationEntry><text>第三条</text></annotationEntry></rule>
              </decisionTable>
            </decision>
            """)
        guard case .table(let table) = model.decisions.first?.expression?.kind else {
            Issue.record("no table")
            return
        }
        #expect(table.hitPolicy == .collect)
        #expect(table.aggregation == .maximum)
        #expect(table.inputs.map(\.label) == ["得分"])
        #expect(table.inputs.first?.allowedValues?.text == "[0..100]")
        #expect(table.outputs.first?.values?.text == "1, 2")
        #expect(table.outputs.first?.fallback?.text == "0")
        #expect(table.annotations == ["依据"])
        #expect(table.rules.first?.tests.map(\.text) == [">= 60"])
        #expect(table.rules.first?.annotations == ["第三条"])
    }

    @Test("types keep components, collections and signatures")
    func types() throws {
        let model = try read(
            """
            <itemDefinition name="单位"><itemComponent name="名称"><typeRef>string</typeRef></itemComponent>
              <itemComponent name="得分" isCollection="true"><typeRef>number</typeRef>
                <allowedValues><text>[0..100]</text></allowedValues></itemComponent></itemDefinition>
            <itemDefinition name="算法"><functionItem outputTypeRef="number">
              <parameters name="x" typeRef="number"/></functionItem></itemDefinition>
            """)
        let unit = try #require(model.itemDefinitions.first)
        #expect(unit.components.map(\.name) == ["名称", "得分"])
        #expect(unit.components.map(\.isCollection) == [false, true])
        #expect(unit.components.last?.allowedValues?.text == "[0..100]")
        #expect(model.itemDefinitions.last?.function?.outputTypeRef == "number")
    }

    @Test("all problems are told at once, each with its line and in two languages")
    func allProblems() {
        let found = problems(
            """
            <inputData id="a"/>
            <decision id="a" name="d">
              <informationRequirement><requiredInput href="i"/></informationRequirement>
              <decisionTable hitPolicy="BEST"><output/>
                <rule><inputEntry><text>-</text></inputEntry><outputEntry><text>1</text></outputEntry></rule>
              </decisionTable>
            </decision>
            <decision id="e" name="e"><conditional><if><literalExpression/></if></conditional></decision>
            <businessKnowledgeModel id="k" name="k"><encapsulatedLogic kind="PMML"/></businessKnowledgeModel>
            """)
        #expect(
            found.map(\.reason) == [
                .missingAttribute("name", of: "inputData"),
                .repeatedID("a", firstLine: 2),
                .wrongReference("i"),
                .unknownValue(
                    "BEST", attribute: "hitPolicy", of: "decisionTable",
                    allowed: HitPolicy.allCases.map(\.rawValue)),
                .wrongCount(found: 2, wanted: 1, of: "rule"),
                .missingPart("<then>", of: "conditional"),
                .missingPart("<else>", of: "conditional"),
                .refusedFunction("PMML"),
            ])
        #expect(found.map(\.line) == [2, 3, 4, 5, 6, 9, 9, 10])
        #expect(
            found.first?.description == "shili.dmn:2: <inputData> has no attribute name; add it")
        #expect(found.first?.zh == "shili.dmn 第 2 行：<inputData> 缺少属性 name，请补上")
    }

    @Test("what is no model of a known edition is refused")
    func foreign() {
        #expect(throws: ModelProblems.self) { try Definitions(Array("<a/>".utf8)) }
        #expect(throws: ModelProblems.self) {
            try Definitions(
                Array("<!DOCTYPE d [<!ENTITY x SYSTEM '/etc/passwd'>]><definitions/>".utf8))
        }
        #expect(throws: ModelProblems.self) { try Definitions(Array("".utf8)) }
    }

    @Test("another expression language is refused by name")
    func language() {
        #expect(
            problems(
                #"<decision id="d" name="d"><literalExpression expressionLanguage="urn:js"><text>1</text></literalExpression></decision>"#
            ).map(\.reason) == [.unknownLanguage("urn:js")])
    }
}
