import Markup
import Testing

@Suite("Validating against XSD")
struct XMLSchemaTests {
    let source = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:r"
            xmlns="urn:r" elementFormDefault="qualified">
          <xs:element name="round"><xs:complexType><xs:sequence>
            <xs:element name="unit" maxOccurs="unbounded"><xs:complexType>
              <xs:attribute name="points" type="xs:decimal" use="required"/>
            </xs:complexType></xs:element>
          </xs:sequence></xs:complexType></xs:element>
        </xs:schema>
        """

    @Test("a valid document has no problems")
    func valid() throws {
        let schema = try XMLSchema(Array(source.utf8))
        #expect(
            schema.validate(Array("<round xmlns='urn:r'><unit points='1.5'/></round>".utf8)).isEmpty
        )
    }

    @Test("all problems at once, each with its line")
    func invalid() throws {
        let schema = try XMLSchema(Array(source.utf8))
        let document = """
            <round xmlns='urn:r'>
              <unit points='many'/>
              <unit/>
              <town/>
            </round>
            """
        let problems = schema.validate(Array(document.utf8))
        #expect(Set(problems.map(\.line)) == [2, 3, 4])
        #expect(problems.contains { $0.line == 3 && $0.message.contains("points") })
    }

    @Test("lines above 65,535 are still right")
    func farLines() throws {
        let schema = try XMLSchema(Array(source.utf8))
        let document =
            "<round xmlns='urn:r'><unit points='1'/>" + String(repeating: "\n", count: 70_000)
            + "<unit/>x</round>"
        #expect(schema.validate(Array(document.utf8)).contains { $0.line == 70_001 })
    }

    @Test("documents that are not well formed, or hostile, are one problem")
    func hostile() throws {
        let schema = try XMLSchema(Array(source.utf8))
        #expect(schema.validate(Array("<round xmlns='urn:r'><unit></round>".utf8)).count == 1)
        let entity = "<!DOCTYPE round [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><round>&x;</round>"
        #expect(schema.validate(Array(entity.utf8)).map(\.line) == [1])
        let hint = """
            <round xmlns='urn:r' xmlns:i='http://www.w3.org/2001/XMLSchema-instance'
              i:schemaLocation='urn:r file:///etc/passwd urn:x http://example.invalid/x.xsd'>
            <unit points='1'/></round>
            """
        #expect(schema.validate(Array(hint.utf8)).isEmpty)
        #expect(
            schema.validate(Array("<round xmlns='urn:r'><unit points='1'/></round>".utf8)).isEmpty)
    }

    @Test(
        "a schema that loads another one is refused",
        arguments: ["include", "import", "redefine"])
    func references(_ element: String) {
        let schema = """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
            <xs:\(element) schemaLocation="file:///etc/passwd"/></xs:schema>
            """
        #expect {
            try XMLSchema(Array(schema.utf8))
        } throws: {
            ($0 as? MarkupError)?.reason == .schemaReference("xs:\(element)")
        }
    }

    @Test("what is no schema is refused with a place", arguments: ["<a/>", "", "<xs:schema"])
    func noSchema(_ source: String) {
        #expect(throws: MarkupError.self) { try XMLSchema(Array(source.utf8)) }
    }

    @Test("a schema with a mistake names its line")
    func wrongSchema() {
        let wrong = source.replacing("xs:decimal", with: "xs:decimals")
        #expect {
            try XMLSchema(Array(wrong.utf8))
        } throws: {
            ($0 as? MarkupError)?.line == 5
        }
    }

    @Test("one schema serves many tasks")
    func concurrency() async throws {
        let schema = try XMLSchema(Array(source.utf8))
        let counts = await withTaskGroup(of: Int.self) { group in
            for number in 0..<40 {
                group.addTask {
                    let points = number.isMultiple(of: 2) ? "1" : "x"
                    let document = "<round xmlns='urn:r'><unit points='\(points)'/></round>"
                    return schema.validate(Array(document.utf8)).isEmpty ? 0 : 1
                }
            }
            return await group.reduce(0, +)
        }
        #expect(counts == 20)
    }
}
