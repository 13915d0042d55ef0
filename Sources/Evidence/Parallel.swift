import Dispatch
import Foundation
import Synchronization

/// Work on all cores whose results stand in the order of what was asked.
enum Parallel {
    /// How many cores there are; nothing but time depends on it.
    static var cores: Int { ProcessInfo.processInfo.activeProcessorCount }

    /// What `transform` gives for each element.
    static func map<Element: Sendable, Result: Sendable>(
        _ elements: [Element], _ transform: @Sendable (Element) -> Result
    ) -> [Result] {
        let results = Mutex([Result?](repeating: nil, count: elements.count))
        DispatchQueue.concurrentPerform(iterations: elements.count) { index in
            let result = transform(elements[index])
            results.withLock { $0[index] = result }
        }
        return results.withLock { $0.compactMap(\.self) }
    }

    /// Work on other cores while the caller goes on.
    final class Ongoing<Result: Sendable>: Sendable {
        private let group = DispatchGroup()
        private let results = Mutex<[Result]>([])

        /// Begins to work out what `transform` gives for each element.
        init<Element: Sendable>(
            _ elements: [Element], _ transform: @escaping @Sendable (Element) -> Result
        ) {
            DispatchQueue.global().async(group: group) {
                let found = Parallel.map(elements, transform)
                self.results.withLock { $0 = found }
            }
        }

        /// What it came to, in the order of the elements; waits for it.
        func finished() -> [Result] {
            group.wait()
            return results.withLock { $0 }
        }
    }
}
