public import Indicators
public import Model
import Rules

/// A round on disk, read and checked, with its pack and compiled rules.
public struct PreparedRound: Sendable {
    let prepared: RoundReading.Prepared
    /// Warnings and hints about the round and its pack.
    public let notices: [Notice]

    /// The round.
    public var round: Round { prepared.round }
    /// Its pack.
    public var pack: Pack { prepared.pack }
    /// Where its files lie and how it is crawled.
    public var plan: RoundPlan { prepared.plan }
    /// The folder of its captures.
    public var capturesFolder: String { prepared.plan.captures }

    /// The unit that `name` means, by id or by name.
    ///
    /// - Throws: `RejectedInput` naming the nearest unit.
    public func unit(_ name: String) throws(RejectedInput) -> Unit {
        if let unit = round.units.first(where: { $0.id == name || $0.name == name }) { return unit }
        throw RejectedInput(
            Notice(
                .error, AssessmentWording.unknownUnit, found: name,
                wanted: AssessmentWording.oneOf(round.units.map { "\($0.id) \($0.name)" }),
                fix: NearestName.of(name, among: round.units.flatMap { [$0.id, $0.name] })
                    .map(AssessmentWording.didYouMean)))
    }

    /// Refuses a criterion the pack does not have.
    public func require(criterion id: String) throws(RejectedInput) {
        let known = (pack.pointCriteria + pack.vetoes + round.vetoes).map(\.id)
        guard known.contains(id) else {
            throw RejectedInput(
                Notice(
                    .error, AssessmentWording.unknownCriterion, found: id,
                    wanted: AssessmentWording.oneOf(known),
                    fix: NearestName.of(id, among: known).map(AssessmentWording.didYouMean)))
        }
    }
}
