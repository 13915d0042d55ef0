public import Model

extension FactDescriptor {
    /// Whether what was found for `other` answers this as well: the same type and elements, looked
    /// for in the same way, whatever else is said of it.
    public func isAnswered(asIn other: FactDescriptor) -> Bool {
        guard type == other.type, elements.map(\.name) == other.elements.map(\.name) else {
            return false
        }
        guard let mine = observation, let theirs = other.observation else {
            return observation == nil && other.observation == nil
        }
        return mine.extractor == theirs.extractor
            && SettingChanges.isSame(mine.settings, theirs.settings)
    }
}
