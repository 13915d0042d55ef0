import Testing

/// A table read strictly by RFC 4180.
struct CSVTable {
    let heads: [String]
    let rows: [[String]]

    struct Malformed: Error {
        let why: String
    }

    init(_ bytes: [UInt8]) throws {
        var text = String(decoding: bytes, as: UTF8.self).unicodeScalars[...]
        if text.first == "\u{FEFF}" { text.removeFirst() }
        var records: [[String]] = []
        var record: [String] = []
        while !text.isEmpty {
            record.append(try Self.field(&text))
            switch text.popFirst() {
            case ",": continue
            case "\r":
                guard text.popFirst() == "\n" else { throw Malformed(why: "CR without LF") }
                records.append(record)
                record = []
            case let other: throw Malformed(why: "\(String(describing: other)) after a field")
            }
        }
        guard record.isEmpty else { throw Malformed(why: "no line end at the end") }
        heads = try #require(records.first)
        rows = Array(records.dropFirst())
        for row in rows where row.count != heads.count {
            throw Malformed(why: "\(row.count) fields below \(heads.count) heads")
        }
    }

    private static func field(_ text: inout String.UnicodeScalarView.SubSequence) throws -> String {
        var field = String.UnicodeScalarView()
        guard text.first == "\"" else {
            while let next = text.first, next != ",", next != "\r" {
                guard next != "\"", next != "\n" else { throw Malformed(why: "bare \(next)") }
                field.append(next)
                text.removeFirst()
            }
            return String(field)
        }
        text.removeFirst()
        while let next = text.popFirst() {
            if next != "\"" {
                field.append(next)
            } else if text.first == "\"" {
                field.append(text.removeFirst())
            } else {
                return String(field)
            }
        }
        throw Malformed(why: "a quote is never closed")
    }
}
