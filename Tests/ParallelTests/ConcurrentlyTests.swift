import Parallel
import Testing

@Suite("Work on all cores")
struct ConcurrentlyTests {
    @Test("stands in the order of the items", arguments: [0, 1, 2, 63, 64, 65, 4_097])
    func order(count: Int) {
        let items = Array(0..<count)
        let work = { @Sendable (item: Int) in
            (0..<(item % 7) * 200).reduce(item) { $0 ^ $1 ^ $1 }
        }
        #expect(Concurrently.map(items, work) == items)
        #expect(Ongoing(items, work).finished() == items)
    }
}
