internal import Dispatch
internal import Synchronization

/// Work on other cores while the caller goes on.
public final class Ongoing<Product: Sendable>: Sendable {
    private let group = DispatchGroup()
    private let products = Mutex<[Product]>([])

    /// Begins to work out what `transform` gives for each item.
    public init<Item: Sendable>(
        _ items: [Item], _ transform: @escaping @Sendable (Item) -> Product
    ) {
        DispatchQueue.global().async(group: group) {
            let found = Concurrently.map(items, transform)
            self.products.withLock { $0 = found }
        }
    }

    /// What it came to, in the order of the items; waits for it.
    public func finished() -> [Product] {
        group.wait()
        return products.withLock { $0 }
    }
}
