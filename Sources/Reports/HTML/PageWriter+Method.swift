import Exact
import Markup
import Model

extension PageWriter {
    private typealias Words = ReportWording.Method

    /// How scores come about, and from what.
    mutating func method() {
        element("dl", ["class": "method"]) { page in
            for entry in page.methodEntries() {
                page.pair(entry.term) { $0.text(entry.text) }
            }
        }
        line()
        versions()
    }

    private func methodEntries() -> [(term: Wording, text: Wording)] {
        var entries: [(term: Wording, text: Wording)] = [
            (Words.outcomes, Words.outcomesText), (Words.facts, Words.factsText),
            (Words.notApplicable, Words.notApplicableText(policy.notApplicable)),
            (Words.unanswered, Words.unansweredText(policy.unanswered)),
            (Words.rounding, Words.roundingText(policy.rounding)),
            (Words.weights, Words.weightsText(scored.pack.weightOrigin)),
            (
                Words.floor,
                Words.floorText(
                    printed.share(policy.weightFloor), reason: policy.weightFloorReason)
            ),
            (
                Words.grades,
                Words.gradesText(
                    policy.grades.map { "\($0.name) ≥ \(printed.exact($0.from))" })
            ),
            (Words.ranking, Words.rankingText),
            (
                ReportWording.contribution,
                Words.contributionText(
                    share: printed.share(policy.appraisalShare),
                    full: printed.exact(figures.fullContribution))
            ),
        ]
        if !(scored.pack.vetoes + scored.round.vetoes).isEmpty {
            entries.append((ReportWording.vetoList, Words.vetoText))
        }
        entries.append((Words.privacy, Words.privacyText))
        return entries
    }

    /// Everything a reader needs to repeat the result.
    private mutating func versions() {
        element("h3", Words.versions)
        line()
        table() { page in
            page.tableHead([(Words.what, nil), (Words.version, nil), (Words.digest, nil)])
            page.element("tbody") { page in
                let (round, pack) = (page.scored.round, page.scored.pack)
                page.version(
                    ReportWording.pack.text(in: page.language),
                    "\(pack.id) \(pack.version) · \(Self.source(of: pack))", pack.digest)
                page.version(Words.roundFile.text(in: page.language), round.id, round.digest)
                for archive in page.scored.archives {
                    page.version(
                        archive.file, page.extent(of: archive), archive.digest)
                }
                page.version(
                    ReportWording.engine.text(in: page.language), "heng \(page.scored.engine)", nil)
            }
        }
        line()
    }

    private mutating func version(_ what: String, _ version: String, _ digest: String?) {
        element("tr") { page in
            page.element("th", ["scope": "row"], data: what)
            page.cell(data: version)
            page.element("td") { page in
                if let digest { page.hash(digest, short: false) } else { page.data("—") }
            }
        }
        line()
    }

    private func extent(of archive: ScoredRound.Archive) -> String {
        let times = [archive.first, archive.last].compactMap { $0.map(printed.time) }
        let exchanges = Words.exchanges(archive.exchanges).text(in: language)
        return times.isEmpty ? exchanges : "\(times.joined(separator: " – ")) · \(exchanges)"
    }

    private static func source(of pack: Pack) -> String {
        [pack.source.document, pack.source.title.map { "《\($0)》" }, pack.source.annex]
            .compactMap(\.self).joined(separator: " ")
    }
}
