public import Exact
import Markup
public import Model
import Settings

/// A round file to be written: what ``RoundReader`` reads back as the same round.
public struct RoundDraft: Sendable {
    /// The round's id.
    public var id: String
    /// Its title.
    public var title: String
    /// Who holds the assessment.
    public var organiser: String
    /// The pack's folder, relative to the round's.
    public var pack: String
    /// The files that tailor the pack, relative to the round's folder, in order.
    public var tailoring: [String]
    /// The monitoring time.
    public var asOf: DateTime
    /// The days whose publications count.
    public var period: Period
    /// When submissions close.
    public var deadline: DateTime
    /// The file of judgements, inside the round's folder.
    public var judgements: String
    /// The pack's columns, in its order.
    public var columns: [String]
    /// The units, their addresses absolute.
    public var units: [Unit]

    /// A round file.
    public init(
        id: String, title: String, organiser: String, pack: String, tailoring: [String] = [],
        asOf: DateTime, period: Period, deadline: DateTime, judgements: String, columns: [String],
        units: [Unit]
    ) {
        self.id = id
        self.title = title
        self.organiser = organiser
        self.pack = pack
        self.tailoring = tailoring
        self.asOf = asOf
        self.period = period
        self.deadline = deadline
        self.judgements = judgements
        self.columns = columns
        self.units = units
    }

    /// Whether `id` can be a round's.
    public static func isID(_ id: String) -> Bool { Identifier.isFolderName(id) }

    /// The file with comments in `language`. The same draft always gives the same text.
    public func text(in language: Language) -> String {
        func note(_ wording: Wording) -> String { "# " + wording.text(in: language) }
        typealias Words = DraftWording
        let site = site
        var lines = [
            note(Words.head), note(Words.check), "",
            "round: \(YAMLText.scalar(id))",
            "title: \(YAMLText.scalar(title))",
            "organiser: \(YAMLText.scalar(organiser))",
            "pack: \(YAMLText.scalar(pack))",
        ]
        if !tailoring.isEmpty {
            lines.append("tailoring: [\(tailoring.map(YAMLText.scalar).joined(separator: ", "))]")
        }
        lines += [
            "",
            note(Words.asOf), "as-of: \(asOf)",
            note(Words.period), "period: {from: \(period.from), to: \(period.to)}",
            note(Words.deadline), "submission-deadline: \(deadline)", "",
            note(Words.files), "submissions: submissions",
            "judgements: \(YAMLText.scalar(judgements))", "captures: captures", "",
            note(Words.crawl), "crawl:", "  site: \(YAMLText.scalar(site))",
            "  \(note(Words.rate))", "  rate: 1",
            "  concurrency: 2", "  timeout: 20s", "  retries: 1",
            "  \(note(Words.bounds))", "  max-pages: 2000", "  max-depth: 8", "  max-body: 8MiB",
            "",
            note(Words.vetoes), "",
            note(Words.units), "units:",
        ]
        for unit in units { lines += self.lines(of: unit, site: site) }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The site most homes lie on; of equal ones the first by name.
    private var site: String {
        let origins = units.compactMap { WebAddress($0.home)?.origin }
        let counts = origins.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
        return (most?.key ?? "http://localhost") + "/"
    }

    private func lines(of unit: Unit, site: String) -> [String] {
        var lines = [
            "  - id: \(YAMLText.scalar(unit.id))",
            "    name: \(YAMLText.scalar(unit.name))",
            "    group: \(YAMLText.scalar(unit.group))",
            "    home: \(YAMLText.scalar(Self.relative(unit.home, to: site)))",
            "    columns:",
        ]
        for column in columns {
            guard let address = unit.columns[column] else { continue }
            let text = Self.relative(address, to: unit.home)
            lines.append("      \(YAMLText.scalar(column)): \(YAMLText.scalar(text))")
        }
        return lines
    }

    /// `address` below `base`, where that leads to the same place; else as it is.
    private static func relative(_ address: String, to base: String) -> String {
        guard address.hasPrefix(base), address != base else { return address }
        let rest = String(address.dropFirst(base.count))
        let resolved = WebAddress(base)?.resolve(rest)?.description
        return resolved == address ? rest : address
    }
}
