/// The requests to one host that wait their turn.
struct HostLane {
    struct Waiting {
        let place: Int
        var notBefore: ContinuousClock.Instant
        var attempts: [FetchAttempt]
    }

    /// The places of what was not tried yet; there may be hundreds of thousands.
    private var waiting: [Int32] = []
    // Waiting requests are taken from here on, so that taking one costs nothing.
    private var head = 0
    private var repeated: [Waiting] = []
    var active = 0
    /// How often the pace was halved for a host in trouble, 0 … 6.
    private(set) var strain = 0
    private var calm = 0
    /// Before this nothing may be sent to the host.
    var nextStart: ContinuousClock.Instant

    init(now: ContinuousClock.Instant) {
        nextStart = now
    }

    /// Sound answers in a row after which a slowed host gets back one step.
    private static let calmBound = 8

    /// The time between two requests at the present strain: twice as long for
    /// every step, at least 100 ms then, at most a minute unless more was asked.
    func interval(_ usual: Duration) -> Duration {
        guard strain > 0 else { return usual }
        return max(usual, min(max(usual, .milliseconds(100)) * (1 << strain), .seconds(60)))
    }

    /// Takes note of whether the host could cope (RFC 6585 §4, RFC 9110 §15.6.4).
    mutating func note(isInTrouble: Bool) {
        if isInTrouble {
            strain = min(strain + 1, 6)
            calm = 0
        } else if strain > 0 {
            calm += 1
            if calm >= Self.calmBound {
                strain -= 1
                calm = 0
            }
        }
    }

    var isEmpty: Bool { repeated.isEmpty && head == waiting.count }

    mutating func add(_ place: Int) {
        waiting.append(Int32(place))
    }

    /// Puts back a request that is to be tried again.
    mutating func putBack(_ request: Waiting) {
        repeated.append(request)
    }

    /// The next request that may go out now; with `only`, nothing but that place.
    mutating func take(at now: ContinuousClock.Instant, only: Int?) -> Waiting? {
        guard nextStart <= now else { return nil }
        let ready = repeated.firstIndex { $0.notBefore <= now && (only == nil || $0.place == only) }
        if let ready { return repeated.remove(at: ready) }
        guard head < waiting.count, only == nil || Int(waiting[head]) == only else { return nil }
        let first = waiting[head]
        head += 1
        if head == waiting.count {
            waiting.removeAll(keepingCapacity: true)
            head = 0
        }
        return Waiting(place: Int(first), notBefore: nextStart, attempts: [])
    }

    /// When something may go out at the earliest; `nil` when nothing waits.
    var earliest: ContinuousClock.Instant? {
        if head < waiting.count { return nextStart }
        return repeated.map { max($0.notBefore, nextStart) }.min()
    }

    /// Gives up everything that waits.
    mutating func drain() -> [Waiting] {
        let all =
            repeated
            + waiting[head...].map {
                Waiting(place: Int($0), notBefore: nextStart, attempts: [])
            }
        waiting = []
        repeated = []
        head = 0
        return all
    }
}
