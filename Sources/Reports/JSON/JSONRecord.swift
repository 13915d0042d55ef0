import Exact
import Model

/// The parts of a record as JSON; they follow those of the XML record.
struct JSONRecord: Sendable {
    let figures: RoundFigures
    /// Where copies of the pages of a unit lie.
    var copies: [Evidence: String] = [:]

    init(_ figures: RoundFigures) {
        self.figures = figures
    }

    var scored: RoundOutline { figures.round }
    var policy: Policy { figures.round.pack.policy }
    var rounding: RoundingPolicy { figures.round.pack.policy.rounding }

    /// Everything before the units.
    var head: [JSONValue.Member] {
        let round = scored.round
        let window = figures.captureWindow
        let members: JSONValue = .object([
            "format": .text(RecordRenderer.namespace),
            "schemaVersion": .text(RecordRenderer.schemaVersion),
            "id": .text(round.id), "title": .text(round.title),
            "organiser": .text(round.organiser), "provisional": .flag(figures.table.isProvisional),
            "status": round.status.map { .text($0.rawValue) },
            "asOf": time(round.asOf), "period": period(round.period),
            "submissionDeadline": round.submissionDeadline.map(time),
            "roundFile": .object(["sha256": .text(round.digest)]),
            "calendarFile": round.calendarFile.map {
                .object(["file": .text($0.file), "sha256": .text($0.digest)])
            },
            "engine": .object(["name": .text("heng"), "version": .text(scored.engine)]),
            "archives": .object([
                "first": window?.first.map(time), "last": window?.last.map(time),
                "exchanges": .integer(figures.exchanges),
                "files": .list(
                    scored.archives.map { archive in
                        .object([
                            "file": .text(archive.file), "sha256": .text(archive.digest),
                            "first": archive.first.map(time), "last": archive.last.map(time),
                            "exchanges": .integer(archive.exchanges),
                        ])
                    }),
            ]),
            "basis": scored.basis.map { basis in
                .object([
                    "root": .text(basis.root),
                    "inputs": .list(
                        basis.leaves.map {
                            .object(["name": .text($0.name), "sha256": .text($0.digest)])
                        }),
                ])
            },
            "pack": pack, "vetoes": criteria(round.vetoes), "summary": summary,
            "history": history,
        ])
        guard case .object(let list) = members else { return [] }
        return list
    }

    // MARK: - Parts of many values

    func text(_ text: String) -> JSONValue { .text(text) }

    func time(_ time: DateTime) -> JSONValue { .text(RecordText.time(time)) }

    func period(_ period: Period) -> JSONValue {
        .object(["from": .text(period.from.description), "to": .text(period.to.description)])
    }

    func exact(_ points: Points) -> JSONValue { .text(RecordText.exact(points)) }

    func exact(_ number: Decimal128) -> JSONValue { .text(RecordText.exact(number)) }

    func wording(_ wording: Wording) -> JSONValue {
        .object(["zh": .text(wording.zh), "en": .text(wording.en)])
    }

    func steps(_ steps: [Wording]) -> JSONValue? {
        steps.isEmpty ? nil : .list(steps.map(wording))
    }

    func amount(_ points: Points) -> JSONValue {
        .object(["raw": exact(points), "rounded": .text(rounding.format(points))])
    }

    func range(_ range: PointRange) -> JSONValue {
        .object(["lowest": amount(range.lowest), "highest": amount(range.highest)])
    }

    /// A score beside its maximum; without ends when there is none.
    func score(_ points: PointRange?, of maximum: Points, fit: PartsFit = .exact) -> JSONValue {
        .object([
            "maximum": exact(maximum), "adjusted": fit == .rounding ? .flag(true) : nil,
            "lowest": points.map { amount($0.lowest) },
            "highest": points.map { amount($0.highest) },
        ])
    }

    func notices(_ notices: [Notice]) -> JSONValue {
        .list(
            notices.map { notice in
                .object([
                    "severity": .text(notice.severity.rawValue),
                    "place": notice.place.map { .text($0.description) },
                    "what": wording(notice.what), "found": notice.found.map(text),
                    "wanted": notice.wanted.map(wording), "fix": notice.fix.map(wording),
                ])
            })
    }

    /// A value of the pack file as written; scalars are strings.
    func setting(_ setting: Setting) -> JSONValue {
        switch setting.content {
        case .null: .null
        case .scalar(let text): .text(text)
        case .list(let items): items.isEmpty ? .null : .list(items.map(self.setting))
        case .map(let entries):
            // The XML record writes nothing for an empty list or map.
            entries.isEmpty
                ? .null
                : .object(
                    entries.map { JSONValue.Member(name: $0.key, value: self.setting($0.value)) })
        }
    }
}
