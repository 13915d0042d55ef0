internal import Dispatch
internal import Foundation
internal import Synchronization

/// Work on many things at once whose results do not depend on who was done first.
public enum Concurrently {
    /// How many cores there are; nothing but time depends on it.
    public static var cores: Int { ProcessInfo.processInfo.activeProcessorCount }

    /// `transform` of every item, on all cores, in the order of the items.
    public static func map<Item: Sendable, Product: Sendable>(
        _ items: [Item], _ transform: @Sendable (Item) -> Product
    ) -> [Product] {
        // Small enough that no core waits long for the last one, large enough to be worth a turn.
        let size = max(1, min(64, items.count / 64))
        let parts = (items.count + size - 1) / size
        guard parts > 1 else { return items.map(transform) }
        let finished = Mutex<[(part: Int, products: [Product])]>([])
        DispatchQueue.concurrentPerform(iterations: parts) { part in
            let range = part * size..<min((part + 1) * size, items.count)
            let products = items[range].map(transform)
            finished.withLock { $0.append((part, products)) }
        }
        return finished.withLock { $0 }.sorted { $0.part < $1.part }.flatMap(\.products)
    }
}
