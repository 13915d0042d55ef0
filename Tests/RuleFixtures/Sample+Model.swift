public import Model

extension Sample {
    /// A decision model that packs of tests refer to: a table over two facts.
    public static let model = Pack.ModelFile(
        name: "更新.dmn", path: "packs/sample/更新.dmn", bytes: Array(modelText.utf8))

    /// What stands in ``model``.
    public static let modelText = """
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" id="update" name="更新"
            namespace="urn:example:update">
          <inputData id="gap" name="更新间隔"><variable name="更新间隔" typeRef="number"/></inputData>
          <inputData id="open" name="渠道可达"><variable name="渠道可达" typeRef="boolean"/></inputData>
          <decision id="points" name="更新得分">
            <variable name="更新得分"/>
            <informationRequirement><requiredInput href="#gap"/></informationRequirement>
            <informationRequirement><requiredInput href="#open"/></informationRequirement>
            <decisionTable hitPolicy="FIRST">
              <input><inputExpression typeRef="boolean"><text>渠道可达</text></inputExpression></input>
              <input><inputExpression typeRef="number"><text>更新间隔</text></inputExpression></input>
              <output name="得分" typeRef="number"/>
              <output name="理由" typeRef="string"/>
              <annotation name="说明"/>
              <rule>
                <inputEntry><text>false</text></inputEntry><inputEntry><text>-</text></inputEntry>
                <outputEntry><text>0</text></outputEntry><outputEntry><text>"栏目打不开"</text></outputEntry>
                <annotationEntry><text>渠道不通</text></annotationEntry>
              </rule>
              <rule>
                <inputEntry><text>-</text></inputEntry><inputEntry><text>&lt;= 3</text></inputEntry>
                <outputEntry><text>4</text></outputEntry><outputEntry><text>"更新及时"</text></outputEntry>
                <annotationEntry><text>三天内</text></annotationEntry>
              </rule>
              <rule>
                <inputEntry><text>-</text></inputEntry><inputEntry><text>(3..7]</text></inputEntry>
                <outputEntry><text>1.5</text></outputEntry><outputEntry><text>"更新较慢"</text></outputEntry>
                <annotationEntry><text></text></annotationEntry>
              </rule>
              <rule>
                <inputEntry><text>-</text></inputEntry><inputEntry><text>&gt; 7</text></inputEntry>
                <outputEntry><text>0</text></outputEntry><outputEntry><text>"久未更新"</text></outputEntry>
                <annotationEntry><text></text></annotationEntry>
              </rule>
            </decisionTable>
          </decision>
        </definitions>
        """
}
