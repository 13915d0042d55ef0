import Model

/// `void: {when: CONDITION}`: this criterion gets no points (此项不得分), or with
/// `branch: ID` a whole indicator above it (此大项不得分).
///
/// As for every veto, only what was measured or confirmed by a person counts.
struct LocalVeto: Modifier {
    static let key = "void"

    private let condition: Condition
    private let branch: String?

    init?(_ setting: Setting, in context: RuleContext, reporting notices: inout [Notice]) {
        var reader = SettingReader(setting)
        let condition = reader.condition("when", in: context, required: true)
        let branch = reader.text("branch")
        // A code goes on from the codes of the indicators above it.
        if let branch, !context.criterion.hasPrefix(branch + ".") {
            reader.report(
                reader.wrong("branch", wanted: RulesWording.anIndicatorAbove(context.criterion)))
        }
        guard reader.close(into: &notices), let condition else { return nil }
        self.condition = condition
        self.branch = branch
    }

    var reads: [String] { condition.reads }

    func apply(to shaping: inout Shaping) {
        let answer = shaping.bend(
            where: condition, needsProof: true, says: RulesWording.voided(branch),
            step: { "\($0.inSentence) → \($1.inSentence)" }, by: { min($0, .zero) })
        guard let branch else { return }
        switch answer {
        case .met: shaping.voids = Voiding(of: branch, isCertain: true)
        case .open: shaping.voids = Voiding(of: branch, isCertain: false)
        case .unmet, .silent: break
        }
    }
}
