import Markup
import WARC

/// `pages/pages.jsonl`: the captured pages a reader can begin at.
struct PageList {
    /// How many pages there are.
    let count: Int
    /// When the last capture was made, as JSON has it.
    let created: String?
    let text: [UInt8]

    /// Titles stand at the beginning of a page.
    private static let titleBytes = 65_536

    /// - Parameter folder: where each archive lies, by its name.
    init(_ index: CDXJIndex, folder: [String: String]) {
        var lines = [
            "{\"format\": \"json-pages-1.0\", \"id\": \"pages\", \"title\": \"All Pages\"}"
        ]
        for entry in index.entries where entry.status == 200 && Self.isPage(entry.mime) {
            var fields = [
                ("id", entry.record), ("url", entry.url), ("ts", Self.time(entry.timestamp)),
            ]
            if let title = Self.title(of: entry, in: folder) { fields.append(("title", title)) }
            let pairs = fields.map { "\"\($0.0)\": \(JSONText.quoted($0.1))" }
            lines.append("{\(pairs.joined(separator: ", "))}")
        }
        count = lines.count - 1
        text = Array((lines.joined(separator: "\n") + "\n").utf8)
        created = index.entries.map(\.timestamp).max().map(Self.time)
    }

    private static func isPage(_ mime: String?) -> Bool {
        ["text/html", "application/xhtml+xml"].contains(mime?.lowercased())
    }

    /// `20220701013000` as `2022-07-01T01:30:00Z`.
    private static func time(_ timestamp: String) -> String {
        var text = ""
        for (index, digit) in timestamp.enumerated() {
            switch index {
            case 4, 6: text += "-"
            case 8: text += "T"
            case 10, 12: text += ":"
            default: break
            }
            text.append(digit)
        }
        return text + "Z"
    }

    private static func title(of entry: CDXJEntry, in folder: [String: String]) -> String? {
        guard let path = folder[entry.file],
            let record = try? WARCReader.record(
                at: WARCLocation(file: path, offset: entry.offset, length: entry.length)),
            let response = try? record.httpResponse(),
            let body = try? response.body(limit: titleBytes),
            let page = try? HTMLDocument(body.bytes, contentType: response.contentType)
        else { return nil }
        return page.title.isEmpty ? nil : page.title
    }
}
