/// A strict reading of a page: every tag and attribute as a browser would see them, and whether
/// every element is closed where it should be. Stricter than HTML: attributes are quoted, end tags
/// are never left out.
struct PageScan {
    struct Tag {
        let name: String
        let attributes: [String: String]
    }

    private(set) var tags: [Tag] = []
    /// What is not as it should be; empty for a well-formed page.
    private(set) var faults: [String] = []
    /// What the page's scripts say, one after the other.
    private(set) var scripts: [String] = []
    /// The text outside tags, styles and scripts, references resolved.
    private(set) var text = ""

    private static let void: Set<String> = ["meta", "br", "rect", "line", "path", "circle"]
    private var open: [String] = []
    private var rest: Substring

    init(_ bytes: [UInt8]) {
        let page = String(decoding: bytes, as: UTF8.self)
        rest = page[...]
        if rest.hasPrefix("<!DOCTYPE html>") {
            rest = rest.dropFirst(15)
        } else {
            faults.append("no doctype")
        }
        while let start = rest.firstIndex(of: "<") {
            text += Self.resolved(rest[..<start])
            rest = rest[rest.index(after: start)...]
            rest.first == "/" ? endTag() : startTag()
        }
        text += Self.resolved(rest)
        if !open.isEmpty { faults.append("never closed: \(open)") }
    }

    /// The values of `attribute` over all tags.
    func values(of attribute: String) -> [String] {
        tags.compactMap { $0.attributes[attribute] }
    }

    private mutating func endTag() {
        let name = String(rest.dropFirst().prefix { $0 != ">" })
        rest = rest.drop { $0 != ">" }.dropFirst()
        if open.last == name {
            open.removeLast()
        } else if !Self.void.contains(name) || open.last != nil {
            faults.append("</\(name)> closes \(open.last ?? "nothing")")
        }
    }

    private mutating func startTag() {
        let name = String(rest.prefix { $0.isLetter || $0.isNumber })
        if name.isEmpty { faults.append("stray <") }
        rest = rest.dropFirst(name.count)
        var attributes: [String: String] = [:]
        while let next = rest.first, next != ">" {
            guard next == " ", let (key, value) = attribute() else {
                faults.append("<\(name) followed by \(rest.prefix(12))")
                break
            }
            if attributes.updateValue(value, forKey: key) != nil {
                faults.append("\(key) twice in <\(name)>")
            }
        }
        rest = rest.dropFirst()
        tags.append(Tag(name: name, attributes: attributes))
        if ["style", "script"].contains(name) {
            // Raw text: nothing but its own end tag ends it.
            if let end = rest.firstRange(of: "</\(name)>") {
                if name == "script" { scripts.append(String(rest[..<end.lowerBound])) }
                rest = rest[end.upperBound...]
            } else {
                faults.append("\(name) never closed")
            }
        } else if !["meta", "br", "input"].contains(name) {
            open.append(name)
        }
    }

    private mutating func attribute() -> (String, String)? {
        let tail = rest.dropFirst()
        let key = tail.prefix { $0.isLetter || $0.isNumber || $0 == "-" }
        let value = tail.dropFirst(key.count)
        guard !key.isEmpty, value.hasPrefix("=\"") else { return nil }
        let start = value.dropFirst(2)
        guard let end = start.firstIndex(of: "\"") else { return nil }
        rest = start[start.index(after: end)...]
        return (String(key), Self.resolved(start[..<end]))
    }

    private static func resolved(_ text: Substring) -> String {
        String(text).replacing("&lt;", with: "<").replacing("&gt;", with: ">")
            .replacing("&quot;", with: "\"").replacing("&#10;", with: "\n")
            .replacing("&#9;", with: "\t").replacing("&#13;", with: "\r")
            .replacing("&amp;", with: "&")
    }
}
