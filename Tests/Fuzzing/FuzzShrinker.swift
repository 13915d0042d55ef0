/// Makes an input that shows a failure as short as it goes.
public enum FuzzShrinker {
    /// The input without every piece that the failure does not need. `fails` is asked at most
    /// 2,000 times.
    public static func shrink(_ input: [UInt8], fails: ([UInt8]) -> Bool) -> [UInt8] {
        var shortest = input
        var asked = 0
        var length = max(1, input.count / 2)
        while length >= 1 {
            var start = 1
            while start < shortest.count, asked < 2_000 {
                var shorter = shortest
                shorter.removeSubrange(start..<min(start + length, shorter.count))
                asked += 1
                if fails(shorter) { shortest = shorter } else { start += length }
            }
            length /= 2
        }
        return shortest
    }
}
