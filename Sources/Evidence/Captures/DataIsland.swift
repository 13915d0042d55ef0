import Markup

/// Rows of a list that stand in a page as data for a script:
/// `<script type="text/xml"><recordset><record><![CDATA[<li>…</li>]]></record>`
/// as hanweb writes them.
struct DataIsland {
    /// The script that holds them.
    let script: HTMLNode
    /// The links in the rows. Their nodes belong to a document of their own.
    let links: [HTMLLink]
    /// How many records the list has in all, where the script says so.
    let total: Int?
    let recordCount: Int

    private static let sizeLimit = 4 << 20

    static func all(in content: PageContent) -> [DataIsland] {
        guard let root = content.document.root else { return [] }
        return root.descendants("script").compactMap { script in
            let source = script.text(.source, limit: sizeLimit)
            guard source.holds("<record>") || source.holds("<record ") else { return nil }
            let records = pieces(of: source)
            guard !records.isEmpty,
                let document = try? HTMLDocument(
                    Array("<html><body><ul>\(records.joined())</ul></body></html>".utf8),
                    contentType: "text/html; charset=utf-8", address: content.document.base)
            else { return nil }
            return DataIsland(
                script: script, links: document.links.filter { $0.kind == .anchor },
                total: number(after: "<totalrecord>", in: source)
                    ?? number(after: "totalRecord:", in: source),
                recordCount: records.count)
        }
    }

    /// How many records the list has in all, where another script of the page
    /// says so.
    static func total(in content: PageContent) -> Int? {
        guard let root = content.document.root else { return nil }
        return root.descendants("script").lazy.compactMap { script in
            let source = script.text(.source, limit: sizeLimit)
            return source.holds("jpage") ? number(after: "totalRecord:", in: source) : nil
        }.first
    }

    private static func pieces(of source: String) -> [String] {
        let bytes = Array(source.utf8)
        var found: [String] = []
        var index = 0
        while found.count < 5_000, let open = bytes.place(of: "<record", from: index),
            let start = bytes[open...].firstIndex(of: UInt8(ascii: ">")),
            let end = bytes.place(of: "</record>", from: start)
        {
            var record = bytes[(start + 1)..<end]
            if let data = bytes.place(of: "<![CDATA[", from: start), data < end {
                let close = bytes.place(of: "]]>", from: data) ?? end
                record = bytes[(data + 9)..<max(data + 9, min(close, end))]
            }
            found.append(String(decoding: record, as: UTF8.self))
            index = end + 9
        }
        return found
    }

    private static func number(after mark: String, in source: String) -> Int? {
        let bytes = Array(source.utf8)
        guard let place = bytes.place(of: mark) else { return nil }
        let digits = bytes[(place + mark.utf8.count)...].drop { $0 == 0x20 }
            .prefix(9).prefix { (48...57).contains($0) }
        return digits.isEmpty ? nil : digits.reduce(0) { $0 * 10 + Int($1) - 48 }
    }
}
