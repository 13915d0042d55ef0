import Evidence
import Exact
import Forms
import Foundation
import Indicators
public import Model
import Rules
import Settings
import Workbook

extension Assessor {
    /// The judgement sheet of a round: a row for everything a person decides or has decided, with
    /// what was filled in before.
    ///
    /// - Parameter captures: a WARC file, or a folder of them; `nil` leaves what only a crawl can
    ///   see undetermined.
    /// - Parameter assessors: how many judge each thing; more than one only where the pack says how
    ///   they are combined.
    /// - Throws: `RejectedInput` when there is no archive to read, or when judgements that are there
    ///   cannot be read and would be lost.
    public func judgementSheet(
        of prepared: PreparedRound, captures: String?, assessors: Int = 1
    ) throws(RejectedInput) -> NamedFile {
        guard assessors == 1 || prepared.pack.policy.panel != nil else {
            throw RejectedInput(
                Notice(
                    .error, AssessmentWording.noPanel, found: "\(assessors)",
                    fix: AssessmentWording.addPanel))
        }
        let intake = SubmissionFolder.read(
            prepared.plan.submissions, named: "submissions", round: prepared.round,
            pack: prepared.pack)
        let gathered = try gather(prepared, captures: captures, intake: intake)
        let scored = score(prepared, gathered)
        return try judgementSheet(
            rows(of: scored, in: prepared), reviews: reviews(of: scored, in: prepared),
            of: prepared, assessors: assessors)
    }

    /// The judgement sheet of a round that begins: a row for each unit and everything a person
    /// decides whatever comes in.
    ///
    /// - Throws: `RejectedInput` as ``judgementSheet(of:captures:)`` does.
    public func firstJudgementSheet(
        of prepared: PreparedRound
    ) throws(RejectedInput) -> NamedFile {
        let book = prepared.prepared.book
        let manual =
            prepared.pack.pointCriteria.filter { book.rule(of: $0)?.isManual == true }.map {
                ($0, false)
            }
            + (prepared.pack.vetoes + prepared.round.vetoes)
            .filter { book.veto(of: $0)?.isManual == true }.map { ($0, true) }
        let rows = prepared.round.units.flatMap { unit in
            manual.map { criterion, isVeto in
                JudgementRow(
                    unit: unit, criterion: criterion, isVeto: isVeto, state: nil, declared: [])
            }
        }
        return try judgementSheet(rows, of: prepared)
    }

    private func judgementSheet(
        _ rows: [JudgementRow], reviews: [ReviewRow] = [], of prepared: PreparedRound,
        assessors: Int = 1
    ) throws(RejectedInput) -> NamedFile {
        let sheet = JudgementSheet(pack: prepared.pack, round: prepared.round)
        let draft = sheet.draft(
            rows, reviews: reviews, keeping: try entries(of: prepared, sheet), assessors: assessors)
        return NamedFile(name: JudgementSheet.fileName, bytes: try Self.bytes(of: draft))
    }

    private func rows(of scored: ScoredRound, in prepared: PreparedRound) -> [JudgementRow] {
        let book = prepared.prepared.book
        return prepared.round.units.flatMap { unit -> [JudgementRow] in
            guard let result = scored.units.first(where: { $0.unit.id == unit.id }) else {
                return []
            }
            func rows(_ findings: [Finding], isVeto: Bool) -> [JudgementRow] {
                findings.compactMap { finding in
                    let rule =
                        isVeto ? book.veto(of: finding.criterion) : book.rule(of: finding.criterion)
                    guard
                        finding.automatic.outcome == .awaitingReview || rule?.isManual == true
                            || finding.judgement != nil
                    else { return nil }
                    let outcome = finding.automatic.outcome.wording
                    let reason = finding.automatic.reason
                    return JudgementRow(
                        unit: unit, criterion: finding.criterion, isVeto: isVeto,
                        state: Wording(
                            zh: "\(outcome.zh)：\(reason.zh)", en: "\(outcome.en): \(reason.en)"),
                        declared: finding.facts.filter { $0.origin == .claimed }.compactMap {
                            fact in
                            fact.value.map { "\(fact.name)：\($0.wording.zh)" }
                        })
                }
            }
            return rows(result.findings + (result.bonus?.findings ?? []), isVeto: false)
                + rows(result.vetoes, isVeto: true)
        }
    }

    /// Results that may be looked at again: points that were lost, vetoes that stand, and whatever
    /// was reviewed before.
    private func reviews(of scored: ScoredRound, in prepared: PreparedRound) -> [ReviewRow] {
        let results = Dictionary(
            scored.units.map { ($0.unit.id, $0) }, uniquingKeysWith: { first, _ in first })
        let rows = prepared.round.units.flatMap { unit -> [ReviewRow] in
            guard let result = results[unit.id] else { return [] }
            func rows(_ findings: [Finding], isVeto: Bool) -> [ReviewRow] {
                findings.filter { finding in
                    let costs = isVeto ? finding.verdict.isVeto : finding.lost > .zero
                    return !finding.reviews.isEmpty
                        || finding.verdict.outcome == .scored && costs
                }.map { finding in
                    ReviewRow(
                        unit: unit, criterion: finding.criterion, isVeto: isVeto,
                        standings: (finding.reviews.map(\.before) + [finding.verdict]).map {
                            Self.standing($0, of: finding.criterion)
                        })
                }
            }
            return rows(result.findings + (result.bonus?.findings ?? []), isVeto: false)
                + rows(result.vetoes, isVeto: true)
        }
        return Array(rows.prefix(Self.mostReviewRows))
    }

    /// What counts, as a re-checker has to know it: the points and why.
    private static func standing(_ verdict: Verdict, of criterion: Criterion) -> Wording {
        guard verdict.outcome == .scored, !verdict.isVeto else {
            let what =
                verdict.isVeto ? Wording(zh: "否决", en: "vetoed") : verdict.outcome.wording
            return Wording(
                zh: "\(what.zh)：\(verdict.reason.zh)", en: "\(what.en): \(verdict.reason.en)")
        }
        let (points, full) = (verdict.points.inSentence, criterion.points.inSentence)
        return Wording(
            zh: "\(points.zh)/\(full) 分：\(verdict.reason.zh)",
            en: "\(points.en) of \(full) points: \(verdict.reason.en)")
    }

    /// What was decided so far: by the file the round names, then by a sheet of the usual name.
    private func entries(
        of prepared: PreparedRound, _ sheet: JudgementSheet
    ) throws(RejectedInput) -> JudgementEntries {
        let folder = try InputFolder(prepared.plan.folder)
        let named = String(prepared.plan.judgements.dropFirst(folder.display("").count))
        var entries = JudgementEntries()
        for name in [JudgementSheet.fileName, named].withoutRepeats
        where FileManager.default.fileExists(atPath: folder.display(name)) {
            let bytes = try folder.bytes(of: name, atMost: Self.mostJudgementBytes)
            if JudgementReader.isSheet(name) {
                entries.add(try sheet.read(bytes, file: name).entries)
            } else {
                let read = try JudgementReader.read(
                    bytes, file: name, round: prepared.round, pack: prepared.pack)
                entries.add(
                    JudgementEntries(read.judgements, offset: prepared.round.asOf.offset))
            }
        }
        return entries
    }
}

extension [String] {
    fileprivate var withoutRepeats: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}
