/// Decision models: a whole one, damaged.
extension FuzzGrammar {
    /// Every kind of element once.
    static let whole = """
        <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="示例"
        namespace="urn:example:shili"><itemDefinition name="t"><itemComponent name="a"
        isCollection="true"><typeRef>number</typeRef><allowedValues><text>[0..9], null</text>
        </allowedValues></itemComponent></itemDefinition><itemDefinition name="u"><functionItem
        outputTypeRef="t"><parameters name="p" typeRef="t"/></functionItem></itemDefinition>
        <inputData id="x" name="x"><variable name="x" typeRef="number"/></inputData>
        <inputData id="y" name="y"><variable name="y" typeRef="t"/></inputData>
        <businessKnowledgeModel id="k" name="k"><variable name="k"/><encapsulatedLogic>
        <formalParameter name="n" typeRef="number"/><literalExpression><text>n * 2</text>
        </literalExpression></encapsulatedLogic></businessKnowledgeModel>
        <decisionService id="s" name="s"><outputDecision href="#d"/><inputData href="#x"/>
        </decisionService><decision id="d" name="d"><variable name="d"/><informationRequirement>
        <requiredInput href="#x"/></informationRequirement><decisionTable hitPolicy="PRIORITY"><input>
        <inputExpression typeRef="number"><text>x</text></inputExpression></input><output>
        <outputValues><text>3, 2</text></outputValues><defaultOutputEntry><text>0</text>
        </defaultOutputEntry></output><rule><inputEntry><text>[1..60)</text></inputEntry>
        <outputEntry><text>x + 1</text></outputEntry></rule><rule><inputEntry><text>-</text>
        </inputEntry><outputEntry><text>3</text></outputEntry></rule></decisionTable></decision>
        <decision id="e" name="e"><variable name="e" typeRef="number"/><informationRequirement>
        <requiredDecision href="#d"/></informationRequirement><knowledgeRequirement>
        <requiredKnowledge href="#k"/></knowledgeRequirement><knowledgeRequirement>
        <requiredKnowledge href="#s"/></knowledgeRequirement><context><contextEntry>
        <variable name="v"/><for iteratorVariable="i"><in><literalExpression>
        <text>[d, k(d), s(2)]</text></literalExpression></in><return><literalExpression>
        <text>i + 1</text></literalExpression></return></for></contextEntry><contextEntry>
        <variable name="w"/><filter><in><literalExpression><text>v</text></literalExpression></in>
        <match><literalExpression><text>item &gt; 1</text></literalExpression></match></filter>
        </contextEntry><contextEntry><conditional><if><literalExpression><text>count(w) &gt; 1</text>
        </literalExpression></if><then><literalExpression><text>sum(w)</text></literalExpression>
        </then><else><invocation><literalExpression><text>k</text></literalExpression><binding>
        <parameter name="n"/><literalExpression><text>1</text></literalExpression></binding>
        </invocation></else></conditional></contextEntry></context></decision></definitions>
        """

    private static let pieces = whole.split(separator: "<").map { "<" + $0 }

    /// The whole model after some pieces were lost, doubled, exchanged or written over.
    mutating func model() -> String {
        var model = Self.pieces
        for _ in 0..<(1 + roll(4)) where model.count > 1 {
            let (from, to) = (roll(model.count), roll(model.count))
            switch roll(5) {
            case 0: model.swapAt(from, to)
            case 1: model[from] = model[to]
            case 2: model.remove(at: from)
            case 3:
                guard let end = model[from].firstIndex(of: ">") else { continue }
                let text = escaped(expression(3))
                model[from] = model[from][...end] + text
            default:
                var scalars = Array(model[from].unicodeScalars)
                let signs = Array("#\"'(){}[]<>,.?-+ 1分/=".unicodeScalars)
                scalars[roll(scalars.count)] = signs[roll(signs.count)]
                model[from] = String(String.UnicodeScalarView(scalars))
            }
        }
        return model.joined()
    }

    private func escaped(_ text: String) -> String {
        text.split(separator: "<", omittingEmptySubsequences: false).joined(separator: "&lt;")
    }
}
