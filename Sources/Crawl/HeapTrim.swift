internal import CCurl

/// Keeps the allocator from holding on to memory.
///
/// Packing and scanning take and free pages of 40 KB on all cores, while a few bytes of every
/// address stay; after a hundred thousand of them glibc holds on to as much again as is in use.
struct HeapTrim {
    /// So many addresses lie between two times; each takes some milliseconds.
    private static let interval = 1_024

    private var settled = 0

    init() { heng_share_heaps() }

    /// Counts an address dealt with.
    mutating func count() {
        settled += 1
        if settled.isMultiple(of: Self.interval) { heng_give_memory_back() }
    }
}
