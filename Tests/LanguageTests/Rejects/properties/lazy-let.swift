// error line 2: 'lazy' cannot be used on a let
lazy let x = 1
