internal import Dispatch
internal import Synchronization

/// Work on all cores whose products are handed on in order, so that nobody can tell who was done first.
public enum InOrder {
    /// Every number below `count` made into something on all cores and handed on in order, while
    /// others are still being made; no more than `atOnce` products wait.
    ///
    /// - Parameter receive: called from one thread after another, never from two at a time.
    /// - Throws: the first error in the order of the numbers; nothing is received after it.
    public static func each<Product: Sendable, Failure: Error>(
        _ count: Int, atOnce: Int = 32,
        make: @Sendable (Int) throws(Failure) -> Product,
        receive: (Product) throws(Failure) -> Void
    ) throws(Failure) {
        try withoutActuallyEscaping(receive) { (receive) throws(Failure) in
            // Never at work on two threads: a product is given out only while nobody hands one on,
            // and the lock puts what one thread did before what the next one does.
            nonisolated(unsafe) let receive = receive
            for start in stride(from: 0, to: count, by: max(atOnce, 1)) {
                try batch(
                    start..<min(start + max(atOnce, 1), count), make: make,
                    receive: { (product) throws(Failure) in try receive(product) })
            }
        }
    }

    private static func batch<Product: Sendable, Failure: Error>(
        _ numbers: Range<Int>, make: @Sendable (Int) throws(Failure) -> Product,
        receive: @Sendable (Product) throws(Failure) -> Void
    ) throws(Failure) {
        let queue = Mutex(WaitingProducts<Product, Failure>(numbers.count))
        DispatchQueue.concurrentPerform(iterations: numbers.count) { place in
            guard queue.withLock({ $0.failure == nil }) else { return }
            let product: Result<Product, Failure>
            do throws(Failure) {
                product = .success(try make(numbers.lowerBound + place))
            } catch {
                product = .failure(error)
            }
            queue.withLock { $0.put(product, at: place) }
            // Whoever finds the next one ready hands on all that are; the others go on making.
            while let next = queue.withLock({ $0.take() }) {
                do throws(Failure) {
                    try receive(next.get())
                    queue.withLock { $0.isHandingOn = false }
                } catch {
                    queue.withLock { $0.failure = error }
                }
            }
        }
        if let failure = queue.withLock({ $0.failure }) { throw failure }
    }
}

/// Products that wait for those before them.
private struct WaitingProducts<Product: Sendable, Failure: Error> {
    private var waiting: [Result<Product, Failure>?]
    private var next = 0
    /// Whether somebody has taken one and is not done with it.
    var isHandingOn = false
    /// What ended it; what was taken last is never put back then.
    var failure: Failure?

    init(_ count: Int) {
        waiting = Array(repeating: nil, count: count)
    }

    mutating func put(_ product: Result<Product, Failure>, at place: Int) {
        waiting[place] = product
    }

    /// The next product in order, unless it is still to come or one is being handed on.
    mutating func take() -> Result<Product, Failure>? {
        guard !isHandingOn, next < waiting.count, let product = waiting[next] else { return nil }
        isHandingOn = true
        waiting[next] = nil
        next += 1
        return product
    }
}
