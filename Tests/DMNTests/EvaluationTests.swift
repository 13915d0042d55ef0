import DMN
import FEEL
import Testing

@Suite("Evaluating a model")
struct EvaluationTests {
    /// A decision's value as JSON, given numbers for inputs.
    private func value(
        _ body: String, _ decision: String = "d", _ inputs: [String: Value] = [:]
    ) throws -> String {
        let model = try Sample.model(body)
        #expect(model.problems == [])
        return try model.evaluate(
            decision, inputs.map { ModelInput(name: $0.key, value: $0.value) }
        ).value.json
    }

    @Test("a decision sees the inputs and decisions it requires")
    func chain() throws {
        let body =
            Sample.input("x", type: "number")
            + Sample.decision("满意度", needs: ["i-x"], Sample.feel("x + 1"))
            + Sample.decision(
                "d", needs: ["满意度", "i-x"], Sample.feel("if 满意度 >= 80 then x else 0"))
        #expect(try value(body, "d", ["x": .number(90)]) == "90")
        #expect(try value(body, "d", ["x": .number(70)]) == "0")
        #expect(try value(body, "d", ["x": .number(0), "满意度": .number(99)]) == "0")
    }

    @Test("a value of another type is null and reported")
    func types() throws {
        let body =
            Sample.input("x", type: "number")
            + Sample.decision("d", needs: ["i-x"], Sample.feel("x"))
        let model = try Sample.model(body)
        let result = try model.evaluate("d", [ModelInput(name: "x", value: .string("九十"))])
        #expect(result.value.isNull)
        #expect(
            result.diagnostics.map { $0.message(.english) } == [
                "the value of ‘x’ is string, wanted is number; it counts as null"
            ])
        #expect(try value(Sample.decision("d", type: "number", Sample.feel("[7]"))) == "7")
        #expect(try value(Sample.decision("d", type: "number", Sample.feel("[7, 8]"))) == "null")
    }

    @Test("item definitions are checked part by part, with their allowed values")
    func itemDefinitions() throws {
        let types = """
            <itemDefinition name="得分"><typeRef>number</typeRef>
              <allowedValues><text>[0..100]</text></allowedValues></itemDefinition>
            <itemDefinition name="单位"><itemComponent name="名称"><typeRef>string</typeRef></itemComponent>
              <itemComponent name="各项" isCollection="true"><typeRef>得分</typeRef></itemComponent>
            </itemDefinition>
            """
        func result(_ text: String, type: String) throws -> String {
            try value(types + Sample.decision("d", type: type, Sample.feel(text)))
        }
        #expect(try result("100", type: "得分") == "100")
        #expect(try result("101", type: "得分") == "null")
        #expect(
            try result(#"{名称: "甲", 各项: [1, 2]}"#, type: "单位") == #"{"名称": "甲", "各项": [1, 2]}"#)
        #expect(try result(#"{名称: "甲", 各项: [1, 200]}"#, type: "单位") == "null")
        #expect(try result(#"{名称: "甲"}"#, type: "单位") == "null")
    }

    @Test(
        "each hit policy makes of the matches what the specification says",
        arguments: [
            ("hitPolicy=\"UNIQUE\"", "null"), ("hitPolicy=\"FIRST\"", "3"),
            ("hitPolicy=\"ANY\"", "null"), ("hitPolicy=\"PRIORITY\"", "1"),
            ("hitPolicy=\"OUTPUT ORDER\"", "[1, 2, 3]"), ("hitPolicy=\"RULE ORDER\"", "[3, 1, 2]"),
            ("hitPolicy=\"COLLECT\"", "[3, 1, 2]"),
            ("hitPolicy=\"COLLECT\" aggregation=\"SUM\"", "6"),
            ("hitPolicy=\"COLLECT\" aggregation=\"COUNT\"", "3"),
            ("hitPolicy=\"COLLECT\" aggregation=\"MIN\"", "1"),
            ("hitPolicy=\"COLLECT\" aggregation=\"MAX\"", "3"),
        ])
    func hitPolicies(policy: String, expected: String) throws {
        let body =
            Sample.input("x")
            + Sample.decision(
                "d", needs: ["i-x"],
                Sample.table(
                    policy, values: "1, 2, 3",
                    [("> 1", "3"), ("> 2", "1"), ("> 3", "2"), ("> 100", "0")]))
        #expect(try value(body, "d", ["x": .number(50)]) == expected)
    }

    @Test("rules that match against the policy are named")
    func clash() throws {
        let model = try Sample.model(
            Sample.input("x")
                + Sample.decision(
                    "d", needs: ["i-x"],
                    Sample.table("hitPolicy=\"UNIQUE\"", [("> 1", "1"), ("< 0", "2"), ("-", "3")])))
        let result = try model.evaluate("d", [ModelInput(name: "x", value: .number(2))])
        #expect(
            result.diagnostics.map { $0.message(.chinese) } == [
                "决策表“d”的命中策略为 U，但第 1、3 条规则同时命中；请修改规则或命中策略"
            ])
    }

    @Test("outputs without a list of values take the order of their type's")
    func orderOfType() throws {
        let body = """
            <itemDefinition name="等次"><typeRef>string</typeRef>
            <allowedValues><text>"优", "良", "差"</text></allowedValues></itemDefinition>
            \(Sample.input("x"))
            """
        let table = Sample.table(
            "hitPolicy=\"OUTPUT ORDER\"",
            [("> 1", "\"差\""), ("> 2", "\"优\""), ("> 3", "\"良\"")]
        ).split(separator: "<output>", maxSplits: 1).joined(separator: "<output typeRef=\"等次\">")
        #expect(
            try value(
                body + Sample.decision("d", needs: ["i-x"], table), "d", ["x": .number(9)])
                == #"["优", "良", "差"]"#)
    }

    @Test("without a match there is the default output, or null with a report")
    func noMatch() throws {
        let silent = try Sample.model(
            Sample.input("x")
                + Sample.decision("d", needs: ["i-x"], Sample.table("", [("> 1", "1")])))
        #expect(
            try silent.evaluate("d", [ModelInput(name: "x", value: .number(0))]).reports.map {
                "\($0.element): \($0.diagnostic.message(.english))"
            } == ["d: no rule of the table ‘d’ matches, and there is no default output"])
        func result(_ policy: String, fallback: String) throws -> String {
            try value(
                Sample.input("x")
                    + Sample.decision(
                        "d", needs: ["i-x"],
                        Sample.table(policy, fallback: fallback, [("> 1", "1")])), "d",
                ["x": .number(0)])
        }
        #expect(try result("", fallback: "9") == "9")
        #expect(try result("", fallback: "") == "null")
        #expect(try result("hitPolicy=\"COLLECT\" aggregation=\"COUNT\"", fallback: "") == "0")
    }

    @Test("a missing value meets no test but the one for null", arguments: ["boolean", ""])
    func missing(type: String) throws {
        func table(_ test: String) -> String {
            Sample.input("x")
                + Sample.decision(
                    "d", needs: ["i-x"],
                    """
                    <decisionTable><input><inputExpression\(type.isEmpty ? "" : " typeRef=\"\(type)\"")>
                    <text>x</text></inputExpression></input><output/>
                    <rule><inputEntry><text>\(test)</text></inputEntry>
                    <outputEntry><text>1</text></outputEntry></rule></decisionTable>
                    """)
        }
        for test in ["true", "false", "true, false"] {
            #expect(try value(table(test)) == "null", "\(test)")
        }
        #expect(try value(table("null")) == "1")
        #expect(try value(table("-")) == "1")
    }

    @Test("boxed expressions nest and see what is around them")
    func boxes() throws {
        let body = """
            <context>
              <contextEntry><variable name="倍"/><functionDefinition>
                <formalParameter name="n" typeRef="number"/>\(Sample.feel("n * 2"))
              </functionDefinition></contextEntry>
              <contextEntry><variable name="各项"/><list>\(Sample.feel("1"))\(Sample.feel("倍(2)"))</list>
              </contextEntry>
              <contextEntry><variable name="表"/><relation><column name="a"/><column name="b"/>
                <row>\(Sample.feel("1"))\(Sample.feel("2"))</row>
                <row>\(Sample.feel("3"))\(Sample.feel("4"))</row></relation></contextEntry>
              <contextEntry><variable name="筛"/><filter><in>\(Sample.feel("表"))</in>
                <match>\(Sample.feel("item.a > 1 and b < 5"))</match></filter></contextEntry>
              <contextEntry><variable name="逐"/><for iteratorVariable="i"><in>\(Sample.feel("各项"))</in>
                <return>\(Sample.feel("i + count(partial)"))</return></for></contextEntry>
              <contextEntry><variable name="有"/><some iteratorVariable="i"><in>\(Sample.feel("各项"))</in>
                <satisfies>\(Sample.feel("i > 3"))</satisfies></some></contextEntry>
              <contextEntry><variable name="全"/><every iteratorVariable="i"><in>\(Sample.feel("各项"))</in>
                <satisfies>\(Sample.feel("i > 3"))</satisfies></every></contextEntry>
              <contextEntry><variable name="择"/><conditional><if>\(Sample.feel("全"))</if>
                <then>\(Sample.feel("1"))</then><else>\(Sample.feel("2"))</else></conditional>
              </contextEntry>
              <contextEntry><variable name="调"/><invocation>\(Sample.feel("倍"))<binding>
                <parameter name="n"/>\(Sample.feel("21"))</binding></invocation></contextEntry>
              <contextEntry>\(Sample.feel("[各项, 筛, 逐, 有, 全, 择, 调]"))</contextEntry>
            </context>
            """
        #expect(
            try value(Sample.decision("d", body))
                == #"[[1, 4], [{"a": 3, "b": 4}], [1, 5], true, false, 2, 42]"#)
    }

    @Test("knowledge models are functions, with named and positional arguments")
    func knowledge() throws {
        let body =
            """
            <businessKnowledgeModel id="f-折算" name="折算"><variable name="折算" typeRef="number"/>
            <encapsulatedLogic><formalParameter name="分" typeRef="number"/>
            <formalParameter name="比例" typeRef="number"/>\(Sample.feel("分 * 比例"))</encapsulatedLogic>
            </businessKnowledgeModel>
            """
            + Sample.decision(
                "d", needs: ["f-折算"], Sample.feel("[折算(90, 0.5), 折算(比例: 2, 分: 3), 折算(\"九\", 1)]"))
        #expect(try value(body) == "[45.0, 6, null]")
    }

    @Test("a service is a function of its inputs and leaves the rest alone")
    func services() throws {
        let body =
            Sample.input("x", type: "number")
            + Sample.decision("内", needs: ["i-x"], Sample.feel("x + 1"))
            + Sample.decision("外", needs: ["内"], Sample.feel("内 * 10"))
                + """
                <decisionService id="f-评" name="评"><outputDecision href="#外"/>
                <encapsulatedDecision href="#内"/><inputData href="#i-x"/></decisionService>
                <decisionService id="f-替" name="替"><outputDecision href="#外"/><outputDecision href="#内"/>
                <inputDecision href="#内"/></decisionService>
                """
            + Sample.decision("d", needs: ["f-评", "f-替", "i-x"], Sample.feel("[评(4), 替(7), x]"))
        #expect(
            try value(body, "d", ["x": .number(1)]) == #"[50, {"外": 70, "内": 7}, 1]"#)
        let model = try Sample.model(body)
        #expect(
            try model.call("评", [ModelInput(name: "x", value: .number(5))]).value.json == "60")
    }

    @Test("imported elements and types are qualified with the name of the import")
    func imports() throws {
        let other = try Sample.definitions(
            """
            <itemDefinition name="分"><typeRef>number</typeRef></itemDefinition>
            <inputData id="i" name="得分"><variable name="得分" typeRef="分"/></inputData>
            <decision id="e" name="折算 分"><variable name="折算 分"/>
            <informationRequirement><requiredInput href="#i"/></informationRequirement>
            \(Sample.feel("得分 / 2"))</decision>
            """, namespace: "urn:example:other")
        let main = try Sample.definitions(
            """
            <import name="他 县" namespace="urn:example:other" importType="\(DMNVersion.v1_5.namespace)"/>
            <decision id="d" name="d"><variable name="d" typeRef="他 县.分"/>
            <informationRequirement><requiredDecision href="urn:example:other#e"/></informationRequirement>
            <informationRequirement><requiredInput href="urn:example:other#i"/></informationRequirement>
            \(Sample.feel("他 县.折算 分 + 他 县.得分"))</decision>
            """)
        let model = try DecisionModel(main, imports: [(other, "other.dmn")])
        #expect(model.problems == [])
        let input = ModelInput(name: "得分", namespace: "urn:example:other", value: .number(8))
        #expect(try model.evaluate("d", [input]).value.json == "12")
    }

    @Test("what needs itself, and what is not there, is refused with its names")
    func broken() {
        #expect(throws: ModelProblems.self) {
            try Sample.model(
                Sample.decision("a", needs: ["b"], Sample.feel("b"))
                    + Sample.decision("b", needs: ["a"], Sample.feel("a")))
        }
        do {
            _ = try Sample.model(
                Sample.decision("a", needs: ["b"], Sample.feel("b"))
                    + Sample.decision("b", needs: ["a", "i-x"], Sample.feel("a")))
            Issue.record("no error")
        } catch {
            #expect(
                (error as? ModelProblems)?.list.map(\.reason) == [
                    .unknownElement("i-x", wanted: "inputData")
                ])
        }
    }

    @Test("a formula that is no FEEL spares the rest of the model and is told with its line")
    func formulas() throws {
        let model = try Sample.model(
            Sample.decision("d", Sample.feel("1 +\n  * 2")) + "\n"
                + Sample.decision("e", type: "数字", Sample.feel("3")))
        #expect(model.problems.map(\.line) == [4, 5])
        #expect(model.problems.last?.zh == "shili.dmn 第 5 行：没有类型“数字”；是否应为“Any”？")
        #expect(try model.evaluate("e").value.json == "3")
        #expect(try model.evaluate("d").value.isNull)
    }

    @Test("functions that call themselves without end are stopped")
    func endless() throws {
        let body = """
            <context><contextEntry><variable name="f"/><functionDefinition>
            <formalParameter name="g"/>\(Sample.feel("g(g)"))</functionDefinition></contextEntry>
            <contextEntry>\(Sample.feel("f(f)"))</contextEntry></context>
            """
        let result = try Sample.model(Sample.decision("d", body)).evaluate("d")
        #expect(result.value.isNull)
        #expect(!result.diagnostics.isEmpty)
    }
}
