/// The locals of one expression or lambda while it is compiled.
final class CompilationUnit {
    let outer: CompilationUnit?
    /// Ids of the parser's locals that belong here, and of captured ones, by their slots.
    private var slots: [Int: Int] = [:]
    private(set) var count = 0
    private(set) var captured: [(id: Int, slot: Int)] = []
    /// Ids that some part reads.
    private var readIDs: Set<Int> = []

    init(inside outer: CompilationUnit?) { self.outer = outer }

    /// Gives a local its slot.
    func declare(_ id: Int) -> Int {
        slots[id] = count
        count += 1
        return count - 1
    }

    /// The slot of a local that is read here; one of a unit around is captured.
    func slot(of id: Int) -> Int {
        readIDs.insert(id)
        if let slot = slots[id] { return slot }
        let slot = declare(id)
        captured.append((id, slot))
        return slot
    }

    /// Gives the slot of a local back when nothing reads it and no other came after it.
    func drop(_ id: Int) {
        guard slots[id] == count - 1, !isRead(id) else { return }
        slots[id] = nil
        count -= 1
    }

    /// Whether a local was read by what has been compiled so far.
    func isRead(_ id: Int) -> Bool { readIDs.contains(id) }
}
