internal import Dispatch
internal import Synchronization

/// Works on results beside the thread of the network, as many at a time as
/// there are cores.
final class Workshop<Product: Sendable>: Sendable {
    private let queue = DispatchQueue(label: "heng.crawl", attributes: .concurrent)
    private let group = DispatchGroup()
    private let finished = Mutex<[(place: Int, product: Product)]>([])
    private let wake: @Sendable () -> Void

    /// - Parameter wake: called on any thread whenever something is finished.
    init(wake: @escaping @Sendable () -> Void) {
        self.wake = wake
    }

    /// Hands in work; its product is found under `place`.
    func submit(_ place: Int, _ work: @escaping @Sendable () -> Product) {
        queue.async(group: group) { [self] in
            let product = work()
            finished.withLock { $0.append((place, product)) }
            wake()
        }
    }

    /// What was finished since the last call, in any order.
    func takeFinished() -> [(place: Int, product: Product)] {
        finished.withLock { finished in
            defer { finished = [] }
            return finished
        }
    }

    /// Waits until nothing is worked on any more.
    func waitForAll() {
        group.wait()
    }
}
