/// Points in order, which cut what lies around them into stretches: before the first point, the
/// first point, between it and the second …
struct Landmarks<Point: Comparable & Sendable>: Sendable {
    /// Ascending, each one once.
    let points: [Point]

    init(_ points: [Point]) {
        var kept: [Point] = []
        for point in points.sorted() where kept.last != point { kept.append(point) }
        self.points = kept
    }

    /// How many stretches there are; the points are those with odd numbers.
    var stretches: Int { 2 * points.count + 1 }

    /// The stretch a point lies in.
    @inline(__always)
    func stretch(of point: Point) -> Int {
        var low = 0
        var high = points.count
        while low < high {
            let middle = (low + high) / 2
            if points[middle] < point { low = middle + 1 } else { high = middle }
        }
        return low < points.count && points[low] == point ? 2 * low + 1 : 2 * low
    }
}
