internal import Dispatch
internal import Synchronization

/// Work on all cores whose products are handed on in order, so that nobody can tell who was done first.
public enum InOrder {
    /// Every number below `count` made into something on all cores and handed on in order, while
    /// others are still being made; no more than `atOnce` products are made or wait.
    ///
    /// - Parameters:
    ///   - beside: long work of another kind, which one core does before it helps with the numbers.
    ///   - receive: called from one thread after another, never from two at a time.
    /// - Throws: the first error in the order of the numbers; nothing is received after it.
    public static func each<Product: Sendable, Failure: Error>(
        _ count: Int, atOnce: Int = 32, beside: (@Sendable () -> Void)? = nil,
        make: @Sendable (Int) throws(Failure) -> Product,
        receive: (Product) throws(Failure) -> Void
    ) throws(Failure) {
        let queue = Mutex(Queue<Product, Failure>(count, atOnce: max(atOnce, 1)))
        let isBesideDone = Mutex(beside == nil)
        let room = DispatchSemaphore(value: 0)
        withoutActuallyEscaping(receive) { receive in
            // Never at work on two threads: a product is given out only while nobody hands one on,
            // and the lock puts what one thread did before what the next one does.
            nonisolated(unsafe) let receive = receive
            // As many as there are cores run at the same time; those left over find nothing to do.
            DispatchQueue.concurrentPerform(iterations: Self.mostCores) { _ in
                let isFirst = isBesideDone.withLock { isDone in
                    defer { isDone = true }
                    return !isDone
                }
                if isFirst { beside?() }
                while true {
                    switch queue.withLock({ $0.next() }) {
                    case .nothing: return
                    case .wait: room.wait()
                    case .make(let number):
                        let product: Result<Product, Failure>
                        do throws(Failure) {
                            product = .success(try make(number))
                        } catch {
                            product = .failure(error)
                        }
                        queue.withLock { $0.put(product, at: number) }
                        // Whoever finds the next one ready hands on all that are; the others go on.
                        while let next = queue.withLock({ $0.take() }) {
                            var failure: Failure?
                            do throws(Failure) {
                                try receive(next.get())
                            } catch {
                                failure = error
                            }
                            for _ in 0..<queue.withLock({ $0.handedOn(failure) }) { room.signal() }
                        }
                    }
                }
            }
        }
        if let failure = queue.withLock({ $0.failure }) { throw failure }
    }

    private static let mostCores = 256
}

/// What is to be made, what waits for those before it, and who waits for room.
private struct Queue<Product: Sendable, Failure: Error> {
    enum Step {
        case make(Int)
        /// Until something was handed on.
        case wait
        case nothing
    }

    private let count: Int
    private let atOnce: Int
    private var waiting: [Int: Result<Product, Failure>] = [:]
    private var begun = 0
    private var taken = 0
    private var isHandingOn = false
    private var idle = 0
    /// What ended it.
    private(set) var failure: Failure?

    init(_ count: Int, atOnce: Int) {
        self.count = count
        self.atOnce = atOnce
    }

    mutating func next() -> Step {
        guard failure == nil, begun < count else { return .nothing }
        guard begun - taken < atOnce else {
            idle += 1
            return .wait
        }
        defer { begun += 1 }
        return .make(begun)
    }

    mutating func put(_ product: Result<Product, Failure>, at number: Int) {
        waiting[number] = product
    }

    /// The next product in order, unless it is still to come or one is being handed on.
    mutating func take() -> Result<Product, Failure>? {
        guard failure == nil, !isHandingOn, let product = waiting.removeValue(forKey: taken)
        else { return nil }
        isHandingOn = true
        taken += 1
        return product
    }

    /// Ends what ``take()`` began.
    /// - Returns: how many waited for it and go on.
    mutating func handedOn(_ failure: Failure?) -> Int {
        isHandingOn = false
        self.failure = failure
        defer { idle = 0 }
        return idle
    }
}
