extension Array {
    /// The element at a place the totals table tells of; `nil` where the unit could not be read back.
    func present(at place: Int) -> Element? {
        indices.contains(place) ? self[place] : nil
    }
}
