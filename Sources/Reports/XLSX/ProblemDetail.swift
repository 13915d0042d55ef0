import Exact
import Model

/// What a row about a problem tells of its finding.
struct ProblemDetail: Sendable {
    /// A page, with the time it was captured, or a file.
    enum Page: Sendable {
        case capture(url: String, time: DateTime)
        case file(String)
    }

    let criterion: String
    let standing: Standing
    let isVeto: Bool
    /// Whether a veto is near.
    let warns: Bool
    /// Why, in the language of the workbook.
    let reason: String
    /// The first page or file it was seen in.
    let page: Page?
    /// How many there are.
    let pages: Int

    init(_ finding: Finding, in language: Language) {
        criterion = finding.criterion.id
        standing = Standing(finding)
        isVeto = finding.isVeto
        warns = finding.warnsOfVeto
        reason = finding.reason.text(in: language)
        let places = ProblemEvidence(of: finding).places
        pages = places.count
        switch places.first?.source {
        case .capture(let capture): page = .capture(url: capture.url, time: capture.time)
        case .submission(let file), .log(let file): page = .file(file)
        case nil: page = nil
        }
    }

    // MARK: - As bytes

    /// The same as bytes.
    var bytes: [UInt8] {
        var fields = [
            criterion, String(Standing.allCases.firstIndex(of: standing) ?? 0),
            isVeto ? "v" : warns ? "w" : "", reason, String(pages),
        ]
        switch page {
        case .capture(let url, let time): fields += [url, RecordText.time(time)]
        case .file(let file): fields.append(file)
        case nil: break
        }
        var bytes: [UInt8] = []
        for field in fields {
            let text = Array(field.utf8)
            for shift in stride(from: 0, to: 32, by: 8) {
                bytes.append(UInt8(truncatingIfNeeded: text.count >> shift))
            }
            bytes += text
        }
        return bytes
    }

    /// What ``bytes`` gave.
    init?(_ bytes: [UInt8]) {
        var fields: [String] = []
        var rest = bytes[...]
        while rest.count >= 4 {
            let size = rest.prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
            rest = rest.dropFirst(4)
            guard size <= rest.count else { return nil }
            fields.append(String(decoding: rest.prefix(size), as: UTF8.self))
            rest = rest.dropFirst(size)
        }
        guard fields.count >= 5, let place = Int(fields[1]), let pages = Int(fields[4]),
            Standing.allCases.indices.contains(place)
        else { return nil }
        criterion = fields[0]
        standing = Standing.allCases[place]
        isVeto = fields[2] == "v"
        warns = fields[2] == "w"
        reason = fields[3]
        self.pages = pages
        switch fields.count {
        case 5: page = nil
        case 6: page = .file(fields[5])
        default:
            guard let time = DateTime(fields[6]) else { return nil }
            page = .capture(url: fields[5], time: time)
        }
    }
}
