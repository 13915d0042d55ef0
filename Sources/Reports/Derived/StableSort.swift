import Model

extension Sequence {
    /// The elements from the greatest to the smallest `amount`; equal ones keep their order.
    func stablySorted(by amount: (Element) -> Points) -> [Element] {
        // Amounts and places are sorted, not the elements, which may be large.
        var keyed: [(offset: Int, amount: Points)] = []
        let elements = Array(self)
        keyed.reserveCapacity(elements.count)
        for offset in elements.indices { keyed.append((offset, amount(elements[offset]))) }
        keyed.sort { $0.amount == $1.amount ? $0.offset < $1.offset : $0.amount > $1.amount }
        return keyed.map { elements[$0.offset] }
    }
}
