'use client'

import { Failure } from '../_components/failure.tsx'

/** The frame of the site around it stands. */
export default Failure
