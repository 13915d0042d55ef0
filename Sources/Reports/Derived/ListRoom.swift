/// How many rows of each list a page can bear: lists are cut to one length, the greatest that keeps
/// them all together within the room.
enum ListRoom {
    /// The rows to show of each of the lists of these `lengths`.
    static func longest(of lengths: [Int], within room: Int) -> Int {
        var (least, most) = (1, max(1, lengths.max() ?? 1))
        while least < most {
            let middle = (least + most + 1) / 2
            let rows = lengths.reduce(0) { $0 + min($1, middle) }
            if rows <= room { least = middle } else { most = middle - 1 }
        }
        return least
    }
}
