public import Exact

/// The state of evaluations: budget, stack and what there was to report.
///
/// Make one per thread and use it for many evaluations; each one of the library's `evaluate`
/// functions that takes a context leaves its diagnostics in it. Nothing in it is shared.
public struct EvaluationContext: Sendable {
    /// The bounds of each evaluation.
    public let limits: Limits
    /// The moment that `now()` and `today()` answer with; without one they are null.
    public let now: DateAndTime?
    /// What ``BuiltInLibrary/workingDays`` counts by; without one its functions are null.
    public let calendar: WorkingCalendar?
    /// What went wrong since the last ``clear()``, at most ``Limits/diagnostics``.
    public internal(set) var diagnostics: [Diagnostic] = []

    /// Variables of expressions and functions under way.
    var locals: [Value] = []
    /// Where the running code's locals start.
    var base = 0
    /// Where the running call stands, for reports of its body.
    var place = SourcePlace.none
    /// Lists that nobody uses any more, with their memory.
    var spares: [[Value]] = []
    @usableFromInline var stepsLeft: Int
    var depthLeft: Int
    /// What each part came out as, when that is asked for.
    var trace: [TraceStep]?

    /// A state without anything in it.
    public init(
        limits: Limits = .standard, now: DateAndTime? = nil, calendar: WorkingCalendar? = nil
    ) {
        self.limits = limits
        self.now = now
        self.calendar = calendar
        stepsLeft = limits.steps
        depthLeft = limits.evaluationDepth
    }

    /// Forgets the diagnostics and gives the full budget back. Do this between records.
    public mutating func clear() {
        if !diagnostics.isEmpty { diagnostics.removeAll(keepingCapacity: true) }
        stepsLeft = limits.steps
        depthLeft = limits.evaluationDepth
    }

    /// Keeps a problem at the place of the call that is running, for a body that returns null.
    public mutating func report(_ problem: Problem) { report(problem, at: place) }

    /// Takes steps from the budget. `false`, with a diagnostic, when there are not so many: return
    /// null at once.
    @inlinable
    public mutating func spend(_ steps: Int = 1) -> Bool {
        if stepsLeft >= steps {
            stepsLeft -= steps
            return true
        }
        return exhausted()
    }

    /// Whether one more report is kept.
    var hasRoomForReports: Bool { diagnostics.count < limits.diagnostics }

    mutating func report(_ problem: Problem, at place: SourcePlace) {
        guard hasRoomForReports else { return }
        diagnostics.append(Diagnostic(problem, at: place))
    }

    @usableFromInline
    mutating func exhausted() -> Bool {
        if stepsLeft >= 0 { report(.tooManySteps(limit: limits.steps), at: place) }
        stepsLeft = -1
        return false
    }
}
