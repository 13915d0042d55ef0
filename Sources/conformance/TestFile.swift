import Markup

/// A file of tests for one model, as `testCases.xsd` of the conformance suite describes it.
struct TestFile: Sendable, Hashable {
    /// Why a file is no test file.
    struct Malformed: Error, CustomStringConvertible {
        let description: String
    }

    /// The file of the model, in the same folder.
    let model: String
    /// The tests in order.
    let cases: [TestCase]

    /// - Throws: `MarkupError` or ``Malformed``.
    init(_ bytes: [UInt8]) throws {
        let root = try XMLDocument(bytes).root
        guard root.local == "testCases", let model = root.child("modelName")?.text else {
            throw Malformed(description: "no <testCases> with a <modelName>")
        }
        self.model = model
        cases = root.children("testCase").map { element in
            TestCase(
                id: element.attribute("id") ?? "",
                service: element.attribute("type") == "decisionService"
                    ? element.attribute("invocableName") : nil,
                inputs: element.children("inputNode").map { Self.node($0, $0) },
                results: element.children("resultNode").map {
                    Self.node($0, $0.child("expected"))
                })
        }
    }

    private static func node(_ element: XMLElement, _ holder: XMLElement?) -> TestNode {
        TestNode(
            name: element.attribute("name") ?? "", namespace: element.attribute("namespace"),
            value: holder.map { value(in: $0) } ?? .null)
    }

    /// The depth of recursion is that of the document, which its reader bounds.
    private static func value(in element: XMLElement) -> TestValue {
        if isNil(element) { return .null }
        let components = element.children("component")
        if !components.isEmpty {
            return .context(
                components.map {
                    TestValue.Entry(name: $0.attribute("name") ?? "", value: value(in: $0))
                })
        }
        if let list = element.child("list") {
            return isNil(list) ? .null : .list(list.children("item").map { value(in: $0) })
        }
        guard let scalar = element.child("value"), !isNil(scalar) else { return .null }
        let type = scalar.attribute("type", namespace: instance) ?? ""
        let local = type.split(separator: ":").last.map(String.init) ?? ""
        return .scalar(type: local, text: scalar.text)
    }

    private static let instance = "http://www.w3.org/2001/XMLSchema-instance"

    private static func isNil(_ element: XMLElement) -> Bool {
        ["true", "1"].contains(element.attribute("nil", namespace: instance))
    }
}
