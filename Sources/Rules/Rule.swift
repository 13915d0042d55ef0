public import Model

/// One scoring rule, compiled from a criterion's `rule:` entry.
///
/// A kind is what officials recognise: a checklist, a deduction, a deadline.
/// It reads only the facts it names in ``reads``, judges them without any
/// other input, and says in one sentence why.
///
/// Every kind keeps these promises, which the conformance suite checks:
/// - points lie within zero and the criterion's full points, or below zero down to
///   what the pack allows (倒扣);
/// - more compliance never lowers them, more faults never raise them;
/// - what is not known is never zero in silence: the verdict is open, or its
///   reason names the fact that could not be had.
public protocol Rule: Sendable {
    /// The key that names the kind in a pack, for example `checklist`.
    static var kind: String { get }

    /// Where the kind may be used.
    static var roles: Set<RuleRole> { get }

    /// Reads the value below the kind's key.
    ///
    /// Reports everything that is wrong at once; `nil` exactly when an error
    /// was reported.
    init?(_ setting: Setting, in context: RuleContext, reporting notices: inout [Notice])

    /// The declared names of the facts it reads, in the order it reads them.
    var reads: [String] { get }

    /// Whether a person decides, whatever the facts.
    var isManual: Bool { get }

    /// The points a person may award; `nil` for all from zero to full.
    var discretion: Discretion? { get }

    /// What the facts come to.
    func judge(_ facts: FactView) -> Verdict
}

extension Rule {
    /// Most kinds give points.
    public static var roles: Set<RuleRole> { [.points] }

    /// Most kinds decide by facts.
    public var isManual: Bool { false }

    /// Most kinds leave a person free.
    public var discretion: Discretion? { nil }
}
