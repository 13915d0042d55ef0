import Exact
import Testing

@testable import FEEL

@Suite("Contexts")
struct ContextTests {
    @Test("keep their entries in the order they were written", arguments: [3, 40])
    func order(count: Int) {
        let context = Context((0..<count).map { (key: "键 \($0)", value: .number($0)) })
        #expect(context.keys == (0..<count).map { "键 \($0)" })
        #expect(context["键 \(count - 1)"]?.asNumber == .init(count - 1))
        #expect(context["键"] == nil)
    }

    @Test("tell keys apart that only look alike")
    func codePoints() {
        let context = Context([
            (key: "\u{E9}", value: .number(1)), (key: "e\u{301}", value: .number(2)),
        ])
        #expect(context.count == 2)
        #expect(context["e\u{301}"]?.asNumber == 2)
    }

    @Test("keep the last value of a key at its first place")
    func replacement() {
        var context = Context([(key: "a", value: .number(1)), (key: "b", value: .number(2))])
        context["a"] = .number(3)
        #expect(context.entries.map(\.key) == ["a", "b"])
        #expect(context["a"]?.asNumber == 3)
        context["a"] = nil
        #expect(context.keys == ["b"])
    }
}
