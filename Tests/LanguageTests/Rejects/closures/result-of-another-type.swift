// error line 4: cannot convert value of type 'Int' to closure result type 'String'
let names: (Int) -> String = { n in
    let doubled = n * 2
    return doubled
}
