extension Machine {
    /// The host's object in a value that was shown: the value itself, or a stored property of it.
    public func hostObject<T: AnyObject>(in object: AnyObject, _ type: T.Type) -> T? {
        if let found = object as? T { return found }
        guard let instance = object as? Instance else { return nil }
        for index in instance.shape.refFields {
            if let found = instance.ref(index).pointee as? T { return found }
        }
        return nil
    }
}
