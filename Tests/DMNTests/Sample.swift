import DMN
import FEEL

/// Models of invented rules, written short.
enum Sample {
    /// A model around `body`.
    static func definitions(_ body: String, namespace: String = "urn:example:shili") throws
        -> Definitions
    {
        try Definitions(
            Array(
                """
                <definitions xmlns="\(DMNVersion.v1_5.namespace)" name="示例" namespace="\(namespace)">
                \(body)
                </definitions>
                """.utf8), file: "shili.dmn")
    }

    static func model(_ body: String) throws -> DecisionModel {
        try DecisionModel(definitions(body), file: "shili.dmn")
    }

    /// A decision with a name, and what is in it.
    static func decision(_ name: String, type: String = "", needs: [String] = [], _ body: String)
        -> String
    {
        let typeRef = type.isEmpty ? "" : " typeRef=\"\(type)\""
        let requirements = needs.map { href in
            href.hasPrefix("f-")
                ? "<knowledgeRequirement><requiredKnowledge href=\"#\(href)\"/></knowledgeRequirement>"
                : href.hasPrefix("i-")
                    ? "<informationRequirement><requiredInput href=\"#\(href)\"/></informationRequirement>"
                    : "<informationRequirement><requiredDecision href=\"#\(href)\"/></informationRequirement>"
        }
        return """
            <decision id="\(name)" name="\(name)"><variable name="\(name)"\(typeRef)/>
            \(requirements.joined())\(body)</decision>
            """
    }

    /// An input with the identifier `i-name`.
    static func input(_ name: String, type: String = "") -> String {
        let typeRef = type.isEmpty ? "" : " typeRef=\"\(type)\""
        return """
            <inputData id="i-\(name)" name="\(name)"><variable name="\(name)"\(typeRef)/></inputData>
            """
    }

    /// A literal expression.
    static func feel(_ text: String, type: String = "") -> String {
        let typeRef = type.isEmpty ? "" : " typeRef=\"\(type)\""
        let escaped = text.map { $0 == "<" ? "&lt;" : $0 == "&" ? "&amp;" : String($0) }.joined()
        return "<literalExpression\(typeRef)><text>\(escaped)</text></literalExpression>"
    }

    /// A table of one input `x` and one output.
    static func table(
        _ policy: String, values: String = "", fallback: String = "", _ rules: [(String, String)]
    ) -> String {
        let possible = values.isEmpty ? "" : "<outputValues><text>\(values)</text></outputValues>"
        let otherwise =
            fallback.isEmpty
            ? "" : "<defaultOutputEntry><text>\(fallback)</text></defaultOutputEntry>"
        let rows = rules.map { test, output in
            """
            <rule><inputEntry><text><![CDATA[\(test)]]></text></inputEntry>
            <outputEntry><text>\(output)</text></outputEntry></rule>
            """
        }
        return """
            <decisionTable \(policy)><input><inputExpression typeRef="number"><text>x</text>
            </inputExpression></input><output>\(possible)\(otherwise)</output>
            \(rows.joined())</decisionTable>
            """
    }
}
