import DMN
import FEEL
import Testing

@Suite("Functions in the words of Java")
struct JavaTests {
    private func value(_ signature: String, _ arguments: String, class name: String = "Math") throws
        -> String
    {
        let count = arguments.split(separator: ",").count
        let parameters = (0..<count).map { "p\($0)" }.joined(separator: ", ")
        let text = """
            (function(\(parameters)) external {java: {class: "java.lang.\(name)", \
            method signature: "\(signature)"}})(\(arguments))
            """
        return try Sample.model(Sample.decision("d", Sample.feel(text))).evaluate("d").value.json
    }

    @Test("known methods have Java's ranges and widths")
    func known() throws {
        #expect(try value("max(int, int)", "3, 8") == "8")
        #expect(try value("min(double,double)", "0.1, 0.25") == "0.1")
        #expect(try value("max(float,float)", "0.1, 0.05") == "0.1")
        #expect(try value("sqrt(double)", "9") == "3")
        #expect(try value("valueOf(byte)", "127", class: "Byte") == "127")
        #expect(try value("valueOf(char)", "\"衡\"", class: "String") == "\"衡\"")
        #expect(
            try value(
                "format(java.lang.String, [Ljava.lang.Object;)", "\"%s得%d分%%\", \"甲\", 9",
                class: "String") == "\"甲得9分%\"")
    }

    @Test(
        "what Java would refuse, or is not known, is null",
        arguments: [
            ("valueOf(byte)", "128", "Byte"), ("valueOf(java.lang.String)", "\"12x\"", "Integer"),
            ("valueOf(char)", "\"ab\"", "String"), ("sqrt(double)", "-1", "Math"),
            ("exit(int)", "0", "System"), ("max(int, int)", "1.5, 2", "Math"),
            ("format(java.lang.String, [Ljava.lang.Object;)", "\"%d\", 1.5", "String"),
        ])
    func unknown(signature: String, arguments: String, name: String) throws {
        #expect(try value(signature, arguments, class: name) == "null")
    }
}
