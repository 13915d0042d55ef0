import CLibXML2Shim

/// The one place that touches libxml2's process-wide state.
///
/// Initialisation runs once, before the first use from any thread, and makes the library silent
/// and unable to load anything from outside: the external entity loader refuses every request.
enum LibXML2 {
    private static let initialized: Void = heng_libxml2_initialize()

    static func prepare() {
        _ = initialized
    }
}

/// Gathers what libxml2 reports during one parse, validation or query.
///
/// The sink is a C struct at a stable address, because the contexts of libxml2 keep a pointer to
/// it; it lives exactly as long as this object, which the caller keeps alive around the call.
final class ProblemCollector {
    /// At most this many problems are kept, so that a hopeless document cannot fill memory.
    static let maximumProblems = 1_000

    private(set) var problems: [MarkupProblem] = []
    private(set) var isComplete = true
    let sink: UnsafeMutablePointer<heng_problem_sink>

    init() {
        sink = .allocate(capacity: 1)
        sink.initialize(to: heng_problem_sink(handler: nil, owner: nil))
        let collect: heng_problem_handler = { owner, problem in
            guard let owner, let problem else { return }
            let collector = Unmanaged<ProblemCollector>.fromOpaque(owner).takeUnretainedValue()
            collector.collect(problem.pointee)
        }
        sink.pointee.handler = collect
        sink.pointee.owner = Unmanaged.passUnretained(self).toOpaque()
    }

    deinit {
        sink.deinitialize(count: 1)
        sink.deallocate()
    }

    private func collect(_ problem: heng_problem) {
        // Warnings speak of what we refuse on purpose, such as a document that cannot be loaded.
        guard problem.level > 1 else { return }
        guard problems.count < Self.maximumProblems else {
            isComplete = false
            return
        }
        problems.append(
            MarkupProblem(
                line: Int(problem.line), column: Int(problem.column),
                message: Self.sentence(problem.message)))
    }

    /// The message without its trailing line feed, on one line, at most 500 characters.
    private static func sentence(_ message: UnsafePointer<CChar>?) -> String {
        guard let message else { return "" }
        let text = String(cString: message).split(whereSeparator: \.isNewline)
            .joined(separator: " ")
        return text.count <= 500 ? text : text.prefix(500) + "…"
    }
}
